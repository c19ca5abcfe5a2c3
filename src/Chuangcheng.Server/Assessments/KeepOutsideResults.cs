using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Rank">1 is the first.</param>
/// <param name="Of">How many stood in the cohort; null when it was not said.</param>
/// <param name="Basis">The cohort in the notice's words.</param>
public sealed record PlaceLine(int Rank, int? Of, string Basis);

/// <param name="Score">0 to 200.</param>
public sealed record OutsideBody(int? Year, string? Name, decimal? Score, IReadOnlyList<PlaceLine?>? Places, string? Source);

public sealed record OutsideLine(Guid Id, int Year, string Name, decimal Score, IReadOnlyList<PlaceLine> Places, string Source);

/// <summary>National and municipal results of the district, with its place in each cohort.</summary>
internal sealed class KeepOutsideResults(Writer writer, Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/outside-results", List).Needs(Right.ReadMeasures).WithTags("Assessments");
        api.MapPut("/outside-results/{id:guid}", Put).Needs(Right.PlanInspections).WithTags("Assessments").ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The district's results, newest first.</summary>
    internal static async Task<Ok<IReadOnlyList<OutsideLine>>> List(HttpContext context, KeepOutsideResults keep) => TypedResults.Ok(await keep.All(context.Actor()));

    /// <summary>Records or changes a result.</summary>
    internal static async Task<Ok<OutsideLine>> Put(Guid id, JsonBody<OutsideBody> body, HttpContext context, KeepOutsideResults keep) => TypedResults.Ok(await keep.Keep(id, body.Value, context.Actor()));

    public async Task<IReadOnlyList<OutsideLine>> All(Actor actor)
    {
        await using var ledger = database.Read();
        return [.. (await ledger.OutsideResults.AsNoTracking().Where(r => r.District == actor.District).OrderByDescending(r => r.Year).ThenByDescending(r => r.No).ToListAsync()).Select(Line)];
    }

    public async Task<OutsideLine> Keep(Guid id, OutsideBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (year, name, source) = (reading.Number("year", body.Year, 1949, 2200), reading.Text("name", body.Name, required: true), reading.Text("source", body.Source, required: true));
        if (body.Score is not (>= 0 and <= 200)) reading.Fault(PlumbingRefusals.BadValue("score"));
        var places = (body.Places ?? []).OfType<PlaceLine>().ToList();
        if (places.Exists(p => p.Rank < 1 || p.Of < p.Rank || p.Basis is not { Length: > 0 and <= 100 } || p.Basis.Contains('/') || p.Basis.Contains(';'))) reading.Fault(PlumbingRefusals.BadValue("places"));
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var known = await ledger.OutsideResults.FirstOrDefaultAsync(r => r.Id == id);
            if (known is not null && known.District != actor.District) throw new Refused(AssessmentRefusals.UnknownKept);
            var kept = known ?? new OutsideResult { Id = id, No = (int)await Sequence.Next(ledger, "outside-results"), District = actor.District, Year = 0, Name = "", Hundredths = 0, Places = [], Source = "" };
            (kept.Year, kept.Name, kept.Source, kept.Hundredths) = (year, name, source, (int)Model.Measures.Figures.Round2(body.Score!.Value * 100));
            kept.Places = [.. places.Select(p => FormattableString.Invariant($"{p.Rank}/{p.Of}/{p.Basis}"))];
            if (known is null) ledger.OutsideResults.Add(kept);
            else kept.Version++;
            ledger.Append(new AssessmentEntered("outside-result", kept.No, 1) { District = kept.District }, actor, clock.Now());
            return Line(kept);
        });
    }

    private static OutsideLine Line(OutsideResult r) => new(r.Id, r.Year, r.Name, r.Hundredths / 100m, [.. r.Places.Select(p => p.Split('/', 3)).Select(p =>
        new PlaceLine(int.Parse(p[0], CultureInfo.InvariantCulture), p[1].Length == 0 ? null : int.Parse(p[1], CultureInfo.InvariantCulture), p[2]))], r.Source);
}
