using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Kind">redFlag, yellowFlag, blueFlag, redList, blackList or arena.</param>
public sealed record HandOverBody(string? Class, string? Kind, string? Unit, DateOnly? On, string? Note);

/// <summary>Flags and lists: given by rule at publication; the handing over is recorded.</summary>
internal sealed class KeepFlags(Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/assessments/{period:guid}/flags", HandOver).Needs(Right.KeepAssessments).WithTags("Assessments").ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    /// <summary>Records that a flag was handed over.</summary>
    internal static async Task<Ok<FlagLine>> HandOver(Guid period, JsonBody<HandOverBody> body, HttpContext context, KeepFlags keep) => TypedResults.Ok(await keep.Record(period, body.Value, context.Actor()));

    public async Task<FlagLine> Record(Guid id, HandOverBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (kind, unit, on, note) = (reading.Word<FlagKind>("kind", body.Kind), reading.Unit("unit", body.Unit), reading.Day("on", body.On), reading.Text("note", body.Note, 500));
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var period = await AssessmentsInSight.Own(ledger, id, actor, register.Tree);
            var held = await ledger.FlagHoldings.FirstOrDefaultAsync(f => f.Period == period.No && f.Class == body.Class && f.Kind == kind!.Value && f.Unit == unit!.No) ?? throw new Refused(AssessmentRefusals.UnknownFlag);
            (held.HandedOver, held.Note) = (on, note);
            ledger.Append(new AssessmentEntered("flag", period.No, 1) { District = period.District }, actor, clock.Now());
            return Line(held, register);
        });
    }

    /// <summary>Who gets what in this period, by the scheme's rules over this and the periods before.</summary>
    public static async Task<IReadOnlyList<FlagHolding>> Give(Ledger ledger, AssessmentPeriod period, Scheme scheme, IReadOnlyList<ReckonedUnit> units)
    {
        var before = await ledger.AssessmentPeriods.AsNoTracking().Where(p => p.Scheme == period.Scheme && p.State == PeriodState.Published && p.To < period.From).OrderByDescending(p => p.To).Take(scheme.Flags.Select(f => f.InARow).DefaultIfEmpty(0).Max()).ToListAsync();
        var earlier = new List<IReadOnlyList<ReckonedUnit>>();
        foreach (var p in before) earlier.Add(ReckonPeriod.Rank(await Schemes.Of(ledger, p), [.. (await FrozenSheets.InForce(ledger, p)).Select(s => (s.Class, FrozenSheets.Facts(s), (FrozenSheet?)s))]));
        var last = before.Count == 0 ? [] : await ledger.FlagHoldings.AsNoTracking().Where(f => f.Period == before[0].No).ToListAsync();
        return [.. from c in scheme.Classes from rule in scheme.Flags
            let standings = earlier.Prepend(units).Select(p => (IReadOnlyList<Standing>)[.. p.Where(u => u.Class == c.Code).Select(u => u.Standing)]).ToList()
            from unit in rule.Holders(standings)
            select new FlagHolding { Period = period.No, Class = c.Code, Kind = rule.Kind, Unit = unit, HeldBefore = last.Find(f => f.Class == c.Code && f.Kind == rule.Kind)?.Unit ?? 0 }];
    }

    internal static FlagLine Line(FlagHolding f, Register register) => new(
        f.Class, f.Kind.Wire(), register.Tree[f.Unit].Id, register.Tree[f.Unit].Name, register.Tree.Find(f.HeldBefore)?.Id, register.Tree.Find(f.HeldBefore)?.Name, f.HandedOver, f.Note);
}
