using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Score">Of the period rolled up, 0 to 100.</param>
public sealed record RolledUp(string Period, decimal Score);

/// <param name="Of">The published periods its score is made of.</param>
public sealed record RollUpUnit(Guid Unit, string Name, decimal? Score, int? Rank, string? WhyNot, IReadOnlyList<RolledUp> Of);

public sealed record RollUpClass(string Code, string Name, IReadOnlyList<RollUpUnit> Units);

/// <summary>A frozen roll-up; its scores can be proven by the hash in the chain.</summary>
public sealed record RollUpAnswer(PeriodLine Period, decimal Total, IReadOnlyList<RollUpClass> Classes);

/// <summary>Frozen roll-ups of published periods, for the performance office: no open period, no single check, no record.</summary>
internal sealed class ListRollUps(Database database, Register register, ReckonPeriod reckon, ExportBook book)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/roll-ups", List).Needs(Right.ReadRollUps).WithTags("Assessments");
        api.MapGet("/roll-ups/{period:guid}", One).Needs(Right.ReadRollUps).WithTags("Assessments").ProducesProblem(404);
        api.MapGet("/roll-ups/{period:guid}/book.xlsx", Export).Needs(Right.ReadRollUps).WithTags("Assessments").Produces(200, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").ProducesProblem(404);
    }

    /// <summary>Published roll-ups of the caller's district, newest first.</summary>
    internal static async Task<Ok<IReadOnlyList<PeriodLine>>> List(HttpContext context, ListRollUps list) => TypedResults.Ok(await list.All(context.Actor()));

    /// <summary>One roll-up: classes, units, scores, and the periods they are made of.</summary>
    internal static async Task<Ok<RollUpAnswer>> One(Guid period, HttpContext context, ListRollUps list) => TypedResults.Ok(await list.Find(period, context.Actor()));

    private static async Task<IResult> Export(Guid period, HttpContext context, ListRollUps list)
    {
        await using var ledger = list.database.Read();
        var (found, _) = await Find(ledger, period, context.Actor());
        return await list.book.Of(ledger, found, context.Actor());
    }

    private readonly Database database = database;
    private readonly ExportBook book = book;

    public async Task<IReadOnlyList<PeriodLine>> All(Actor actor)
    {
        await using var ledger = database.Read();
        var schemes = (await ledger.SchemeVersions.AsNoTracking().Where(s => s.District == actor.District).ToListAsync()).ToDictionary(s => (s.Id, s.Version), s => Schemes.Read(s.Body));
        var periods = await ledger.AssessmentPeriods.AsNoTracking().Where(p => p.District == actor.District && p.State == PeriodState.Published).OrderByDescending(p => p.To).ThenByDescending(p => p.No).ToListAsync();
        return [.. periods.Select(p => (Period: p, Scheme: schemes[(p.Scheme, p.SchemeVersion)])).Where(x => IsOpenTo(actor, x.Period, x.Scheme)).Select(x => OpenPeriod.Line(x.Period, x.Scheme, register))];
    }

    /// <exception cref="Refused">Not there, not a roll-up, not published, or not the actor's to see: the same answer.</exception>
    public async Task<RollUpAnswer> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var (period, scheme) = await Find(ledger, id, actor);
        var (_, units) = await reckon.Of(ledger, period);
        return new(OpenPeriod.Line(period, scheme, register), scheme.Total, [.. scheme.Classes.Select(c => new RollUpClass(c.Code, c.Name, [.. units.Where(u => u.Class == c.Code).Select(u => Line(scheme, u))])).Where(c => c.Units.Count > 0)]);
    }

    private RollUpUnit Line(Scheme scheme, ReckonedUnit u)
    {
        var rolled = scheme.Components.Where(c => c.Source == ComponentSource.Periods).Select(c => c.Code).ToHashSet();
        return new(register.Tree[u.Unit].Id, register.Tree[u.Unit].Name, u.Sheet.Shown, u.Standing.Rank, u.Standing.WhyNot, [.. u.Facts.Entered.Where(f => rolled.Contains(f.Component)).Select(f => new RolledUp(f.From, Model.Measures.Figures.Round2(f.Value)))]);
    }

    private static async Task<(AssessmentPeriod, Scheme)> Find(Ledger ledger, Guid id, Actor actor)
    {
        var period = await ledger.AssessmentPeriods.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.District == actor.District);
        var scheme = period is null ? null : await Schemes.Of(ledger, period);
        return scheme is not null && IsOpenTo(actor, period!, scheme) ? (period!, scheme) : throw new Refused(AssessmentRefusals.UnknownPeriod);
    }

    private static bool IsOpenTo(Actor actor, AssessmentPeriod period, Scheme scheme) =>
        period.State == PeriodState.Published && AssessmentsInSight.Keeps(actor, period.Owner) && scheme.Components.Any(c => c.Source == ComponentSource.Periods);
}
