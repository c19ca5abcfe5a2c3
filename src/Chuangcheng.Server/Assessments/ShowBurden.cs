using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Entries">Fields one asks for.</param>
/// <param name="Minutes">Usual minutes; an assumption, printed so that it can be doubted.</param>
public sealed record BurdenFormLine(string Code, int Entries, decimal Minutes);

/// <param name="Level">district, department, street or community.</param>
/// <param name="Spared">Minutes nobody spent because what was entered once served again.</param>
public sealed record BurdenMonth(string Month, string Level, IReadOnlyDictionary<string, int> Counts, int Entries, decimal Minutes, decimal Spared);

public sealed record BurdenAnswer(IReadOnlyList<BurdenFormLine> Forms, IReadOnlyList<BurdenMonth> Items);

/// <summary>What is asked of each level per month: forms × counts, never who or how long (R-BURDEN-10).</summary>
internal sealed class ShowBurden(Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/burden", Handle).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(400);

    /// <summary>Entries, steps, messages, returns and inspections asked of each level, by month; from and to, usually the last twelve months.</summary>
    internal static async Task<Ok<BurdenAnswer>> Handle(HttpContext context, ShowBurden show) => TypedResults.Ok(await show.Find(context.Request.Query, context.Actor()));

    public async Task<BurdenAnswer> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "from", "to");
        var to = reading.Day(query, "to") ?? register.Time.DayOf(clock.Now());
        var from = reading.Day(query, "from") ?? new DateOnly(to.Year, to.Month, 1).AddMonths(-11);
        reading.InOrder("to", from, to);
        reading.Done();
        var asked = await Asked(actor, register.Time.StartOf(from), register.Time.StartOf(to.AddDays(1)));
        var lines = asked.GroupBy(a => (a.Month, a.Level)).Select(g => new BurdenLine(
            g.Key.Month, g.Key.Level, g.Where(a => a.Form != BurdenForm.Spared.Code).GroupBy(a => a.Form).ToDictionary(f => f.Key, f => f.Sum(a => a.Count)), g.Where(a => a.Form == BurdenForm.Spared.Code).Sum(a => a.Count)));
        return new([.. BurdenForm.All.Append(BurdenForm.Spared).Select(f => new BurdenFormLine(f.Code, f.Entries, f.Minutes))],
            [.. lines.OrderByDescending(l => l.Month).ThenBy(l => l.Level, StringComparer.Ordinal).Select(l => new BurdenMonth(FormattableString.Invariant($"{l.Month / 100}-{l.Month % 100:00}"), l.Level, l.Counts, l.Entries, l.Minutes, l.Spared))]);
    }

    private async Task<IReadOnlyList<(int Month, string Level, string Form, int Count)>> Asked(Actor actor, DateTimeOffset from, DateTimeOffset to)
    {
        var asked = new List<(int, string, string, int)>();
        void Ask(DateTimeOffset at, int unit, string form, int count = 1)
        {
            if (unit != 0 && actor.Boundary.Covers(unit)) asked.Add((MonthOf(at), LevelOf(unit), form, count));
        }
        await using var ledger = database.Read();
        var visits = await ledger.Visits.AsNoTracking().Where(v => v.District == actor.District && v.FinishedAt >= from && v.FinishedAt < to).Select(v => new { v.No, v.Recorder, v.Territory, v.FinishedAt }).ToListAsync();
        var (least, most) = visits.Count == 0 ? (0, -1) : (visits.Min(v => v.No), visits.Max(v => v.No));
        var checks = (await ledger.Checks.AsNoTracking().Where(c => c.District == actor.District && c.Visit >= least && c.Visit <= most).GroupBy(c => c.Visit).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).ToDictionary(c => c.Key, c => c.Count);
        foreach (var v in visits)
        {
            Ask(v.FinishedAt, v.Recorder, BurdenForm.Visit.Code);
            Ask(v.FinishedAt, v.Recorder, BurdenForm.Check.Code, checks.GetValueOrDefault(v.No));
            if (register.Tree.StreetOf(v.Territory) is var street && street != 0 && !register.Tree.IsUnder(v.Recorder, street)) Ask(v.FinishedAt, street, BurdenForm.Received.Code);
        }
        foreach (var p in await ledger.Problems.AsNoTracking().Where(p => p.District == actor.District && p.CreatedAt >= from && p.CreatedAt < to).Select(p => new { p.CreatedAt, p.Recorder }).ToListAsync()) Ask(p.CreatedAt, p.Recorder, BurdenForm.Spared.Code);
        foreach (var m in await ledger.ProblemMoves.AsNoTracking().Where(m => m.District == actor.District && m.At >= from && m.At < to).Select(m => new { m.At, m.Actor, m.ActorUnit, m.Move, m.Unit }).ToListAsync())
        {
            if (m.Actor != 0) Ask(m.At, m.ActorUnit, m.Move is Move.Return or Move.SendBack ? BurdenForm.Return.Code : BurdenForm.Move.Code);
            if (m is { Move: Move.Assign, Unit: { } told }) Ask(m.At, told, BurdenForm.Message.Code);
        }
        foreach (var p in await ledger.Patrols.AsNoTracking().Where(p => p.District == actor.District && p.At >= from && p.At < to).Select(p => new { p.At, p.Recorder }).ToListAsync()) Ask(p.At, p.Recorder, BurdenForm.Patrol.Code);
        foreach (var r in await ledger.Reports.AsNoTracking().Where(r => r.District == actor.District && r.At >= from && r.At < to).Select(r => new { r.At, r.Unit }).ToListAsync()) Ask(r.At, r.Unit, BurdenForm.Report.Code);
        foreach (var n in await ledger.News.AsNoTracking().Where(n => n.District == actor.District && n.SubmittedAt >= from && n.SubmittedAt < to)
            .Select(n => new { n.SubmittedAt, n.Unit, Made = n.From != null || ledger.Reports.Any(r => r.Id == n.Id) }).ToListAsync()) Ask(n.SubmittedAt, n.Unit, n.Made ? BurdenForm.Spared.Code : BurdenForm.News.Code);
        foreach (var m in await ledger.Materials.AsNoTracking().Where(m => m.District == actor.District && m.AddedAt >= from && m.AddedAt < to).Select(m => new { m.AddedAt, m.Unit, m.Origin }).ToListAsync())
            Ask(m.AddedAt, m.Unit, m.Origin.Length > 0 ? BurdenForm.Spared.Code : BurdenForm.Material.Code);
        return asked;
    }

    private int MonthOf(DateTimeOffset at) => register.Time.DayOf(at) is var day ? day.Year * 100 + day.Month : 0;

    private string LevelOf(int unit) => register.Tree[unit].Kind switch
    {
        UnitKind.Street or UnitKind.Town or UnitKind.SubHeadquarters => "street",
        UnitKind.Community or UnitKind.Village or UnitKind.Grid => "community",
        UnitKind.Department or UnitKind.MassOrganisation or UnitKind.Operator => "department",
        _ => "district",
    };
}
