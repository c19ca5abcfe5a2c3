using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <summary>Periods, and the units of one with their scores.</summary>
internal sealed class ShowAssessments(Database database, Register register, ReckonPeriod reckon, Words words)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/assessments", List).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(400);
        api.MapGet("/assessments/{period:guid}", One).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(404);
    }

    /// <summary>Periods, newest first; open ones are their owner's only.</summary>
    internal static async Task<Ok<Page<PeriodLine>>> List(HttpContext context, ShowAssessments show)
    {
        var faults = new List<Refusal>();
        faults.AddRange(context.Request.Query.Keys.Where(k => !Paging.Names.Contains(k)).Select(k => PlumbingRefusals.UnknownFilter(k, [])));
        var paging = Paging.Read(context.Request.Query, ["from"], "-from", faults);
        if (faults.Count > 0) throw new Refused(faults);
        return TypedResults.Ok(InMemoryPage.AsOrdered(await show.All(context.Actor()), paging));
    }

    /// <summary>One period: classes, units, components, flags and corrections.</summary>
    internal static async Task<Ok<PeriodAnswer>> One(Guid period, HttpContext context, ShowAssessments show) => TypedResults.Ok(await show.Find(period, context.Actor()));

    public async Task<IReadOnlyList<PeriodLine>> All(Actor actor)
    {
        await using var ledger = database.Read();
        var periods = (await ledger.AssessmentPeriods.AsNoTracking().Where(p => p.District == actor.District).OrderByDescending(p => p.To).ThenByDescending(p => p.No).ToListAsync()).Where(p => AssessmentsInSight.Sees(actor, p, register.Tree));
        var schemes = (await ledger.SchemeVersions.AsNoTracking().Where(s => s.District == actor.District).ToListAsync()).ToDictionary(s => (s.Id, s.Version), s => Schemes.Read(s.Body));
        return [.. periods.Select(p => OpenPeriod.Line(p, schemes[(p.Scheme, p.SchemeVersion)], register))];
    }

    public async Task<PeriodAnswer> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var period = await AssessmentsInSight.Find(ledger, id, actor, register.Tree);
        var (scheme, units) = await reckon.Of(ledger, period);
        var before = await Before(ledger, period);
        var seen = units.Where(u => AssessmentsInSight.SeesSheet(actor, period, scheme, u, units)).ToList();
        var ranks = AssessmentsInSight.SeesRanks(actor, period, scheme);
        // An order by score is a rank without its number.
        if (!ranks) seen = [.. seen.OrderBy(u => u.Unit)];
        var flags = await ledger.FlagHoldings.AsNoTracking().Where(f => f.Period == period.No).OrderBy(f => f.Class).ThenBy(f => f.Kind).ThenBy(f => f.Unit).ToListAsync();
        return new(
            OpenPeriod.Line(period, scheme, register), scheme.ShowsRanks ? words["assessments.ranksWarning"] : null, scheme.Total,
            [.. scheme.Classes.Select(c => new ClassLine(c.Code, c.Name, [.. seen.Where(u => u.Class == c.Code).Select(u => Line(u, ranks, before))])).Where(c => c.Units.Count > 0)],
            [.. flags.Where(f => ranks || seen.Exists(u => u.Unit == f.Unit)).Select(f => KeepFlags.Line(f, register))], await Corrections(ledger, period, seen));
    }

    private UnitLine Line(ReckonedUnit u, bool ranks, IReadOnlyDictionary<int, decimal> before) => new(
        register.Tree[u.Unit].Id, register.Tree[u.Unit].Name, u.Sheet.Shown, ranks ? u.Standing.Rank : null, u.Standing.WhyNot, Bands.Of(u.Sheet.Score / u.Sheet.Total * 100).Wire(), u.Sheet.Cases, u.Sheet.Vetoed,
        u.Sheet.Shown is { } shown && before.TryGetValue(u.Unit, out var was) ? shown - was : null, Components(u.Sheet));

    internal static IReadOnlyList<ComponentLine> Components(ScoreSheet sheet) => [.. sheet.Components.Select(c => new ComponentLine(
        c.Component.Code, c.Component.Source.Wire(), c.Component.Weight, c.Value is { } v ? Figures.Round2(v) : null, Figures.Round2(c.Share), Figures.Round2(c.Points), c.Cases, c.Good))];

    /// <summary>Scores of the period before of the same scheme.</summary>
    private static async Task<IReadOnlyDictionary<int, decimal>> Before(Ledger ledger, AssessmentPeriod period)
    {
        var before = await ledger.AssessmentPeriods.AsNoTracking().Where(p => p.Scheme == period.Scheme && p.State == PeriodState.Published && p.To < period.From).OrderByDescending(p => p.To).FirstOrDefaultAsync();
        return before is null ? new Dictionary<int, decimal>() : (await FrozenSheets.InForce(ledger, before)).Where(s => s.Hundredths is not null).ToDictionary(s => s.Unit, s => s.Hundredths!.Value / 100m);
    }

    private async Task<IReadOnlyList<CorrectionLine>> Corrections(Ledger ledger, AssessmentPeriod period, IReadOnlyList<ReckonedUnit> seen)
    {
        var sheets = (await ledger.FrozenSheets.AsNoTracking().Where(s => s.Period == period.No).Select(s => new { s.Unit, s.Revision, s.Hundredths, s.Correction, s.At }).ToListAsync()).GroupBy(s => s.Unit).Where(u => seen.Any(s => s.Unit == u.Key));
        return [.. sheets.SelectMany(unit => unit.OrderBy(s => s.Revision).Zip(unit.OrderBy(s => s.Revision).Skip(1), (was, now) => new CorrectionLine(
            now.Revision, register.Tree[unit.Key].Id, register.Tree[unit.Key].Name, was.Hundredths / 100m, now.Hundredths / 100m, now.Correction, now.At))).OrderBy(c => c.Revision)];
    }
}
