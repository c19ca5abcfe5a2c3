using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Reports;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Reports;

/// <param name="Text">As the unit wrote it.</param>
/// <param name="Unit">Id or code; left out, one's own.</param>
/// <param name="Day">The day 5日 and 近日 refer to; left out, today.</param>
public sealed record ReportBody(string? Text, string? Unit, DateOnly? Day);

/// <param name="Take">Doubtful figures that are right after all, by where they start.</param>
/// <param name="Leave">Figures that are wrong or not wanted.</param>
public sealed record ConfirmBody(IReadOnlyList<int>? Take, IReadOnlyList<int>? Leave);

/// <summary>A unit sends what it has to report; its figures are confirmed together and go into the results ledger.</summary>
internal sealed class KeepReports(Database database, Writer writer, Register register, ReconcileClaims reconcile, TimeProvider clock)
{
    private const int BeginningLength = 40;

    public static void Map(IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("Reports");
        reports.MapGet("", List).Needs(Right.ReadLedger).ProducesProblem(400);
        reports.MapGet("/{id:guid}", Show).Needs(Right.ReadLedger).ProducesProblem(404);
        reports.MapPut("/{id:guid}", Put).Needs(Right.RecordVisits).ProducesProblem(400).ProducesProblem(409);
        reports.MapPost("/{id:guid}/confirm", Confirm).Needs(Right.RecordVisits).ProducesProblem(404);
    }

    /// <summary>Reports in sight, the newest first; filters unit, from, to.</summary>
    internal static async Task<Ok<Page<ReportLine>>> List(HttpContext context, KeepReports keep) => TypedResults.Ok(await keep.Find(context.Request.Query, context.Actor()));

    /// <summary>A report with what was read out of it, and what the ledger says to its claims.</summary>
    internal static async Task<Ok<ReportAnswer>> Show(Guid id, HttpContext context, KeepReports keep) => TypedResults.Ok(await keep.Read(id, context.Actor()));

    /// <summary>Sends a report; the same again changes nothing.</summary>
    internal static async Task<Ok<ReportAnswer>> Put(Guid id, JsonBody<ReportBody> body, HttpContext context, KeepReports keep)
    {
        await keep.Send(id, body.Value, context.Actor());
        return TypedResults.Ok(await keep.Read(id, context.Actor()));
    }

    /// <summary>Confirms the figures: all without doubt, and the doubtful ones named. A second time changes nothing.</summary>
    internal static async Task<Ok<ReportAnswer>> Confirm(Guid id, JsonBody<ConfirmBody> body, HttpContext context, KeepReports keep)
    {
        await keep.Settle(id, body.Value, context.Actor());
        return TypedResults.Ok(await keep.Read(id, context.Actor()));
    }

    public async Task<Page<ReportLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "unit", "from", "to");
        var paging = Paging.Read(query, ["number"], "-number", reading.Faults);
        var (unit, from, to) = (reading.Unit("unit", query["unit"], required: false), reading.Day(query, "from"), reading.Day(query, "to"));
        reading.Done();
        await using var ledger = database.Read();
        var found = ledger.Reports.AsNoTracking().Within(actor.Boundary);
        if (unit is not null) found = found.Where(r => r.Unit == unit.No);
        if (from is { } first) found = found.Where(r => r.Day >= first);
        if (to is { } last) found = found.Where(r => r.Day <= last);
        return InMemoryPage.Of(await found.ToListAsync(), paging, r => r.No, null, Line);
    }

    public async Task<ReportAnswer> Read(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var report = await Find(ledger, id, actor);
        var read = ReportReader.Read(report.Text, report.Day, await Known(ledger, actor));
        var confirmed = await ledger.Results.AsNoTracking().Where(r => r.Report == id).OrderBy(r => r.Start).Select(r => r.Start).ToListAsync();
        return new(
            Line(report), report.Text, read.Figures, [.. read.Marks.Select(mark => new MarkLine(mark.Kind.Wire(), mark.From, mark.Length, mark.Says, mark.Doubt))],
            [.. read.Codes.Select(code => new SuggestedLine(code.Code, code.Name, code.Written, code.Words))], [.. read.Kinds.Select(kind => new KindLine(kind.Name, kind.Words))],
            reconcile.Run(report, read.Claims, actor), confirmed);
    }

    public async Task Send(Guid id, ReportBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var text = reading.Text("text", body.Text, ReportRefusals.MostCharacters, required: true);
        var unit = reading.Unit("unit", string.IsNullOrWhiteSpace(body.Unit) ? register.Tree.Find(actor.Unit)?.Id.ToString() : body.Unit, own: true);
        var day = reading.Day("day", body.Day, register.Time.DayOf(clock.Now()));
        reading.Done();
        await writer.Run(async ledger =>
        {
            if (await ledger.Reports.FirstOrDefaultAsync(r => r.Id == id) is { } known)
            {
                if (known.District != unit!.District || known.Text != text || known.Unit != unit.No) throw new Refused(ReportRefusals.ReportKnown);
                return;
            }
            ledger.Reports.Add(new Report { Id = id, No = (int)await Sequence.Next(ledger, "reports"), District = unit!.District, Unit = unit.No, Text = text, Day = day, At = clock.Now() });
            ledger.Append(new ReportSent(id) { District = unit.District }, actor, clock.Now());
        });
    }

    public Task Settle(Guid id, ConfirmBody body, Actor actor) => writer.Run(async ledger =>
    {
        var report = await Find(ledger, id, actor);
        if (report.ConfirmedAt is not null) return;
        var rows = Rows(report, ReportReader.Read(report.Text, report.Day, await Known(ledger, actor)), body);
        ledger.Results.AddRange(rows);
        report.ConfirmedAt = clock.Now();
        report.Version++;
        ledger.Append(new ResultsConfirmed(id, rows.Count) { District = report.District }, actor, clock.Now());
    });

    /// <summary>Doubtful figures only when taken, the others unless left.</summary>
    private static List<Result> Rows(Report report, ReadReport read, ConfirmBody body)
    {
        var doubtful = read.Figures.Zip(read.Marks.Where(mark => mark.Kind == MarkKind.Figure)).Where(pair => pair.Second.Doubt is not null).Select(pair => pair.First.Start).ToHashSet();
        var (take, leave) = ((body.Take ?? []).ToHashSet(), (body.Leave ?? []).ToHashSet());
        return [.. read.Figures.DistinctBy(figure => figure.Start).Where(figure => doubtful.Contains(figure.Start) ? take.Contains(figure.Start) : !leave.Contains(figure.Start)).Select(figure => new Result
        {
            Report = report.Id, Start = figure.Start, District = report.District, Unit = report.Unit, Day = report.Day, Qty = figure.Qty, Action = figure.Action ?? "", Object = figure.Object ?? "",
            Value = figure.Value, Measure = figure.Unit ?? "", Approx = figure.Approx, Comparison = figure.Comparison, Indicator = read.Codes.FirstOrDefault(code => code.Written)?.Code ?? "", Kind = KindsOfWork.In(figure.Text) is [var kind, ..] ? kind.Name : "",
        })];
    }

    private async Task<ReportKnowledge> Known(Ledger ledger, Actor actor)
    {
        var sites = await ledger.Sites.AsNoTracking().Where(s => s.District == actor.District).Select(s => new { s.Id, s.Name }).ToListAsync();
        var indicators = register.Catalogues.Current?.Indicators.Where(indicator => indicator.Code.Level == 3).Select(indicator => (indicator.Code.ToString(), indicator.NameZh, indicator.StandardZh)) ?? [];
        return new([.. register.Tree.Units.Where(u => u.District == actor.District).Select(u => u.Name)], [.. sites.Select(s => (s.Id, s.Name))], [.. indicators]);
    }

    private static async Task<Report> Find(Ledger ledger, Guid id, Actor actor) =>
        await ledger.Reports.Within(actor.Boundary).FirstOrDefaultAsync(r => r.Id == id) ?? throw new Refused(ReportRefusals.NoSuchReport);

    private ReportLine Line(Report report) => new(
        report.Id, register.Tree.Find(report.Unit)?.Id, register.Tree.Find(report.Unit)?.Name ?? "", report.Day, report.At, report.ConfirmedAt, report.Text[..Math.Min(BeginningLength, report.Text.Length)]);
}
