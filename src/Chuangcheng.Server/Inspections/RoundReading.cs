using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Inspections;

/// <summary>A round as asked for, its template filling what was left out.</summary>
internal sealed class RoundReading
{
    private const int MostSites = 50_000, MostTeams = 200;

    private readonly Register register;

    public RoundReading(Register register, RoundBody body, Reading reading)
    {
        this.register = register;
        var template = RoundTemplate.Of(body.Template);
        if (body.Template is { Length: > 0 } && template is null) reading.Fault(PlumbingRefusals.OneOf("template", RoundTemplate.All.Select(t => t.Code)));
        (Template, Name) = (template?.Code ?? "", reading.Text("name", body.Name, required: true));
        Kind = template is not null && string.IsNullOrEmpty(body.Kind) ? template.Kind : reading.Word<VisitKind>("kind", body.Kind) ?? default;
        From = reading.Day("from", body.From);
        To = reading.Day("to", body.To, template is null ? null : From.AddDays(template.Days - 1));
        reading.InOrder("to", From, To);
        Items = body.Items ?? [];
        foreach (var item in Items.Where(item => register.Catalogues.ItemNo(item) == 0)) reading.Fault(PlumbingRefusals.BadValue("items", item));
        if (body.Teams?.Count > MostTeams) reading.Fault(PlumbingRefusals.TooLong("teams", MostTeams));
        Unannounced = body.Unannounced ?? (template?.Unannounced == true || Kind == VisitKind.Unannounced);
        Cadence = body.Cadence ?? template?.Cadence ?? "";
        if (Cadence.Length > 0 && Model.Inspections.Cadence.Parse(Cadence) is null) reading.Fault(PlumbingRefusals.BadValue("cadence", Cadence));
        Draw = body.Draw is { } draw ? new RoundDraw(register, draw, reading) : null;
        if (body.Places is { } places) (Places, Within) = (reading.Word<RoundPlaces>("places.kind", places.Kind) ?? RoundPlaces.Sites, reading.Unit("places.unit", places.Unit, required: false));
        if (Draw is null && Places == RoundPlaces.Sites && body.Sites is not { Count: > 0 and <= MostSites }) reading.Fault(InspectionRefusals.NoSitesInRound);
    }

    public string Name { get; }
    public VisitKind Kind { get; }
    public DateOnly From { get; }
    public DateOnly To { get; }
    public IReadOnlyList<string> Items { get; }
    public bool Unannounced { get; }
    public string Template { get; }
    public string Cadence { get; }
    public RoundDraw? Draw { get; }
    public RoundPlaces Places { get; } = RoundPlaces.Sites;

    /// <summary>Null is the whole district.</summary>
    public Unit? Within { get; }

    public IReadOnlyList<int> Grounds(Actor actor, DateOnly today)
    {
        var ground = Within is null ? null : register.Tree.BoundaryOf(Within.No);
        return [.. register.Tree.Units.Where(u => u.District == actor.District && actor.Boundary.Covers(u.No) && ground?.Covers(u.No) != false && u.ExistsOn(today) && IsMeant(u.Kind)).Select(u => u.No)];
    }

    private bool IsMeant(UnitKind kind) => Places switch
    {
        RoundPlaces.Communities => kind is UnitKind.Community or UnitKind.Village,
        RoundPlaces.Grids => kind == UnitKind.Grid,
        _ => false,
    };
}
