using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="ClassName">The class in the scheme's words.</param>
public sealed record FlagHistoryLine(Guid Period, string PeriodName, DateOnly From, DateOnly To, string SchemeName, string ClassName, bool Keeps, FlagLine Flag);

/// <summary>Who held which flag or stood on which list, period by period.</summary>
internal sealed class ListFlags(Database database, Register register)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/flags", Handle).Needs(Right.ReadMeasures).Asks(["kind", "unit"], "to").WithTags("Assessments").ProducesProblem(400);

    /// <summary>Flags and lists of published periods, newest first; kind and unit narrow it.</summary>
    internal static async Task<Ok<Page<FlagHistoryLine>>> Handle(HttpContext context, ListFlags list)
    {
        var (query, actor) = (context.Request.Query, context.Actor());
        var reading = new Reading(list.register, actor);
        reading.Only(query, "kind", "unit");
        var kind = reading.Word<FlagKind>("kind", query["kind"], required: false);
        var unit = reading.Unit("unit", query["unit"], required: false);
        var paging = Paging.Read(query, ["to"], "-to", reading.Faults);
        reading.Done();
        return TypedResults.Ok(InMemoryPage.AsOrdered(await list.All(actor, kind, unit?.No), paging));
    }

    private readonly Register register = register;

    public async Task<IReadOnlyList<FlagHistoryLine>> All(Actor actor, FlagKind? kind = null, int? unit = null)
    {
        await using var ledger = database.Read();
        var periods = (await ledger.AssessmentPeriods.AsNoTracking().Where(p => p.District == actor.District && p.State == PeriodState.Published).ToListAsync())
            .Where(p => AssessmentsInSight.Sees(actor, p, register.Tree)).ToDictionary(p => p.No);
        var schemes = (await ledger.SchemeVersions.AsNoTracking().Where(s => s.District == actor.District).ToListAsync()).ToDictionary(s => (s.Id, s.Version), s => Schemes.Read(s.Body));
        var numbers = periods.Keys.ToList();
        var held = await ledger.FlagHoldings.AsNoTracking().Where(f => numbers.Contains(f.Period) && (kind == null || f.Kind == kind) && (unit == null || f.Unit == unit)).ToListAsync();
        return [.. held.Select(f => (Flag: f, Period: periods[f.Period], Scheme: schemes[(periods[f.Period].Scheme, periods[f.Period].SchemeVersion)]))
            .Where(x => Sees(actor, x.Period, x.Scheme, x.Flag)).OrderByDescending(x => x.Period.To).ThenByDescending(x => x.Period.No).ThenBy(x => x.Flag.Kind).ThenBy(x => x.Flag.Class, StringComparer.Ordinal).ThenBy(x => x.Flag.Unit)
            .Select(x => new FlagHistoryLine(x.Period.Id, x.Period.Name, x.Period.From, x.Period.To, x.Scheme.Name, x.Scheme.Classes.FirstOrDefault(c => c.Code == x.Flag.Class)?.Name ?? x.Flag.Class,
                AssessmentsInSight.Keeps(actor, x.Period.Owner), KeepFlags.Line(x.Flag, register)))];
    }

    /// <summary>As the period's page shows them: with the ranks, or where the unit's sheet is shown.</summary>
    private bool Sees(Actor actor, AssessmentPeriod period, Scheme scheme, FlagHolding flag) =>
        AssessmentsInSight.SeesRanks(actor, period, scheme) || actor.Boundary.Covers(flag.Unit) || scheme.Audience switch
        {
            Audience.Everybody => true,
            Audience.Class => register.Tree.Units.Any(u => scheme.ClassOf(u.Kind)?.Code == flag.Class && u.ExistsOn(period.To) && register.Tree.IsUnder(u.No, period.Owner) && actor.Boundary.Covers(u.No)),
            _ => false,
        };
}
