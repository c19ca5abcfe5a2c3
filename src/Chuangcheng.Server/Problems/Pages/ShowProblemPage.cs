using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>The page of one problem: the same answer the API gives, in words.</summary>
internal sealed class ShowProblemPage(ShowProblem show, Neighbours neighbours, Register register, Words words, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/problems/{id:guid}", async (Guid id, string? done, string? near, HttpContext context, ShowProblemPage page) =>
        Page.Of<ProblemPage>(await page.View(id, context.Actor(), near is not null) with { Done = Names.Read<Move>(done) is null ? null : done })).Needs(Right.ReadLedger).ExcludeFromDescription();

    public async Task<ProblemView> View(Guid id, Actor actor, bool near = false)
    {
        var p = await show.Find(id, actor);
        var now = Local(clock.Now());
        var item = register.Catalogues.Current?.Item(p.Item);
        var forms = new MoveForms(register, actor, p);
        return new ProblemView
        {
            Id = p.Id, Number = p.Number, State = p.State, Note = p.Note, Count = p.Count, Rebounds = p.Rebounds, Source = p.Source, FoundBy = p.RecorderUnitName ?? "",
            Unit = p.UnitName ?? "", DispatchReason = p.DispatchReason is { } reason ? words[$"problems.reason.{reason}"] : "",
            Subject = new(ItemName.Of(p.Item, p.ItemName, register, words), p.Item, item?.StandardZh ?? "", IndicatorName(p.Indicator), p.Indicator,
                $"/problems?indicator={Uri.EscapeDataString(p.Indicator)}", p.Severity),
            Place = new(p.Place, TypeName(p.SiteType), "", p.TerritoryName ?? "", p.SiteId is { } site ? $"/problems?q={Uri.EscapeDataString(p.Place)}" : null),
            Clock = ClockOf(p, now), Chain = [.. p.Chain.Select(link => new ChainLink(words[$"problems.part.{link.Part}"], link.Name, link.Person ?? ""))],
            Timeline = [.. p.History.Reverse().Select(Step), Found(p)], Observations = [.. p.Observations.Select(Seen)], Photos = [.. PhotosOf(p)],
            Near = near, Alike = near ? await neighbours.Alike(id, actor) : [], Older = await neighbours.Older(id, actor),
            Moves = [.. forms.All()], Links = [.. Links(p)],
            MaySupervise = p.Overdue && p.UnitName is not null && PrintProblem.Supervises(actor),
            MayTell = p.State is "closed" or "watching" or "archived" && actor.May(Right.EditBulletins),
            Asked = p.Asked is { } asked ? words[$"problems.asked.{asked}", p.AskedUntil is { } until ? When.Day(Local(until), now) : ""] : null,
        };
    }

    private ProblemClock ClockOf(ProblemDetail p, DateTimeOffset now) => new(
        now, Local(p.CreatedAt), Local(p.AssignedAt), Local(p.DueAt), Local(p.ClosedAt), p.Overdue, p.State is "assigned" or "inWork", p.PausedAt is not null,
        p.DueProvisional, Rule(p.Limit), Local(p.WatchUntil), Local(p.ReviewAt));

    private string Rule(string limit) => limit.Split(' ') is [var value, var unit] && value != "0" ? words[$"problems.limit.{unit}", value] : "";

    private string IndicatorName(string code) =>
        IndicatorCode.TryParse(code, out var read) && register.Catalogues.Current?.Indicator(read) is { } indicator ? Language.IsEnglish ? indicator.NameEn : indicator.NameZh : "";

    private string TypeName(string code) =>
        register.Catalogues.Current?.SiteType(code) is { } type ? Language.IsEnglish ? type.NameEn : type.NameZh : "";

    private TimelineStep Step(HistoryLine line)
    {
        var move = words[$"problems.move.{line.Move}"];
        string[] details = [.. new[]
        {
            line.Unit is { } unit ? words["problems.history.unit", unit] : null,
            line.Until is { } until ? words["problems.history.until", When.Moment(Local(until), Local(clock.Now()))] : null,
        }.OfType<string>()];
        return new(Local(line.At), line.Asked ? words["problems.history.asked", move] : move, Who(line), line.Note.Length > 0 ? line.Note : null,
            line.From == line.To ? null : line.To, details);
    }

    private string Who(HistoryLine line) => line.Role == "system"
        ? words["problems.found.system"]
        : string.Join(" · ", new[] { line.Actor, line.ActorUnit, words[$"organisation.role.{line.Role}"] }.OfType<string>());

    private TimelineStep Found(ProblemDetail p) =>
        new(Local(p.CreatedAt), words["problems.history.opened"], $"{p.RecorderUnitName} · {words[$"problems.source.{p.Source}"]}", p.Note.Length > 0 ? p.Note : null, "reported");

    private ObservationLine Seen(Problems.ObservationLine seen) => new(Local(seen.At), words[$"problems.kind.{seen.Kind}"], seen.Count, seen.Note ?? "", null);

    private IEnumerable<PhotoLine> PhotosOf(ProblemDetail p) =>
        p.Observations.SelectMany(o => o.Photos.Select(photo => Photo(p, photo, false, o.At, words[$"problems.kind.{o.Kind}"])))
            .Concat(p.History.SelectMany(h => h.Photos.Select(photo => Photo(p, photo, true, h.At, h.ActorUnit ?? ""))));

    private PhotoLine Photo(ProblemDetail p, string sha256, bool fixedPhoto, DateTimeOffset at, string by)
    {
        var known = p.Photos.FirstOrDefault(photo => photo.Sha256 == sha256);
        // Brought twice, the younger of both is the one to be looked at.
        var alike = known?.SeenAt == at ? known.Resembles : [];
        return new($"/api/photos/{sha256}", $"/api/photos/{sha256}/thumbnail?size=640", fixedPhoto, Local(at), by)
        {
            TakenAt = Local(known?.TakenAt),
            Alike = [.. alike.DistinctBy(older => older.Problem.Id).Select(older => new AlikePhoto(older.Problem.Number, $"/problems/{older.Problem.Id}", older.Sha256 == sha256, Local(older.SeenAt)))],
        };
    }

    private IEnumerable<LinkedProblem> Links(ProblemDetail p)
    {
        if (p.Previous is { } old) yield return new("reboundOf", old.Number, $"/problems/{old.Id}", "rebounded", Local(p.CreatedAt));
        if (p.Next is { } later) yield return new("later", later.Number, $"/problems/{later.Id}", "reported", Local(p.CreatedAt));
        if (p.MergedInto is { } into) yield return new("mergedInto", into.Number, $"/problems/{into.Id}", "merged", Local(p.CreatedAt));
    }

    private DateTimeOffset Local(DateTimeOffset instant) => register.Time.Local(instant);

    private DateTimeOffset? Local(DateTimeOffset? instant) => instant is { } at ? register.Time.Local(at) : null;
}
