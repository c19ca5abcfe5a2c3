using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <param name="DueOn">Left out, counted back from the last day by weight.</param>
/// <param name="Weight">Share of the work; left out, 1.</param>
public sealed record MilestoneBody(string? Title, DateOnly? DueOn, int? Weight);

/// <param name="Path">atOnce, byDeadline, seasonal, longRunning, venueClosed or usual.</param>
/// <param name="Until">The new deadline; or the day the season or the venue opens again.</param>
/// <param name="Note">The reason; needed when the clock is to stand still.</param>
/// <param name="Milestones">For longRunning.</param>
public sealed record FixBody(string? Path, DateOnly? Until, string? Note, IReadOnlyList<MilestoneBody>? Milestones);

/// <param name="DoneOn">Null takes it back.</param>
public sealed record MilestoneDoneBody(DateOnly? DoneOn);

public sealed record MilestoneLine(int Seq, string Title, DateOnly DueOn, DateOnly? DoneOn, bool Overdue);

/// <param name="Limit">What the key period leaves of the limit, in per cent; null outside any.</param>
public sealed record FixDetail(string Path, DateTimeOffset? DueAt, DateTimeOffset? ReviewAt, string State, string? Asked, IReadOnlyList<MilestoneLine> Milestones, string? SpecialPeriod, int? Limit);

/// <summary>How a problem is put right: at once, by a day, in its season, by milestones, when the venue opens again.</summary>
internal sealed class PlanFix(Database database, Writer writer, Register register, ColumnFeed columns, MoveProblem move, TimeProvider clock)
{
    private const int MostMilestones = 30;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/problems/{id:guid}/fix", Show).Needs(Right.ReadLedger).WithTags("Problems").ProducesProblem(404);
        api.MapPut("/problems/{id:guid}/fix", Put).Needs(Right.MoveProblems).WithTags("Problems").ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        api.MapPut("/problems/{id:guid}/milestones/{seq:int}", Done).Needs(Right.MoveProblems).WithTags("Problems").ProducesProblem(404);
    }

    /// <summary>How it is put right, with its milestones.</summary>
    internal static async Task<Ok<FixDetail>> Show(Guid id, HttpContext context, PlanFix plan) => TypedResults.Ok(await plan.Find(id, context.Actor()));

    /// <summary>Chooses the way; a later day or a standing clock goes through the lifecycle, so a unit's wish becomes a request.</summary>
    internal static async Task<Ok<FixDetail>> Put(Guid id, JsonBody<FixBody> body, HttpContext context, PlanFix plan)
    {
        await plan.Choose(id, body.Value, context.Actor());
        return TypedResults.Ok(await plan.Find(id, context.Actor()));
    }

    /// <summary>A milestone is reached.</summary>
    internal static async Task<Ok<FixDetail>> Done(Guid id, int seq, JsonBody<MilestoneDoneBody> body, HttpContext context, PlanFix plan)
    {
        await plan.Reach(id, seq, body.Value.DoneOn, context.Actor());
        return TypedResults.Ok(await plan.Find(id, context.Actor()));
    }

    private async Task<FixDetail> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var p = await ProblemsInSight.Find(ledger, id, actor);
        var steps = await ledger.Milestones.Where(m => m.District == p.District && m.Problem == p.No).OrderBy(m => m.Seq).ToListAsync();
        var period = p.SpecialPeriod is { } no ? await ledger.SpecialPeriods.FirstOrDefaultAsync(x => x.No == no) : null;
        return new(p.FixPath.Wire(), p.DueAt, p.ReviewAt, p.State.Wire(), p.Asked?.Wire(),
            [.. steps.Select(m => new MilestoneLine(m.Seq, m.Title, m.DueOn, m.DoneOn, m.DoneOn is null && m.DueOn < Today))], period?.Name, period?.Percent);
    }

    private async Task Choose(Guid id, FixBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var path = reading.Word<FixPath>("path", body.Path);
        var given = body.Milestones ?? [];
        if (given.Count > MostMilestones) reading.Fault(PlumbingRefusals.TooLong("milestones", MostMilestones));
        for (var i = 0; i < given.Count; i++)
        {
            _ = reading.Text($"milestones[{i}].title", given[i].Title, required: true);
            _ = reading.Number($"milestones[{i}].weight", given[i].Weight, 1, 100, 1);
        }
        if (path is FixPath.Seasonal or FixPath.VenueClosed or FixPath.ByDeadline && body.Until is null) reading.Fault(ProblemRefusals.UntilNeeded);
        reading.Done();
        var step = path switch
        {
            FixPath.Seasonal or FixPath.VenueClosed => Move.LongTerm,
            FixPath.LongRunning when body.Until is not null => Move.LongTerm,
            FixPath.ByDeadline => Move.Extend,
            _ => (Move?)null,
        };
        await writer.Run(async ledger =>
        {
            var problem = await ProblemsInSight.Find(ledger, id, actor);
            if ((Standings.Of(actor, problem) & (Standing.Office | Standing.Handler)) == 0) throw new Refused(ProblemRefusals.MoveNotYours(step ?? Move.Extend));
            // A long-term case that gets a new day is reviewed then.
            if (step == Move.LongTerm && problem.State == ProblemState.LongTerm) step = Move.Extend;
            if (step is { } made) await move.Make(ledger, problem, new MoveCommand(made, body.Note ?? "", Until: register.Time.At(body.Until!.Value, new TimeOnly(18, 0))), actor);
            problem.Take(path!.Value);
            await Write(ledger, problem, given, body.Until);
            columns.PutAfterCommit(ledger, problem);
        });
    }

    private async Task Write(Ledger ledger, Problem problem, IReadOnlyList<MilestoneBody> given, DateOnly? until)
    {
        if (given.Count == 0) return;
        var last = until ?? (problem.DueAt is { } due ? register.Time.DayOf(due) : Today.AddDays(30));
        var counted = CountedBack.Days(Today, last, [.. given.Select(m => m.Weight ?? 1)], register.Clock.Calendar);
        await ledger.Milestones.Where(m => m.District == problem.District && m.Problem == problem.No).ExecuteDeleteAsync();
        ledger.Milestones.AddRange(given.Select((m, i) => new Milestone
        {
            District = problem.District, Problem = problem.No, Seq = i + 1, Title = m.Title!.Trim(), DueOn = m.DueOn ?? counted[i],
        }));
    }

    private Task Reach(Guid id, int seq, DateOnly? doneOn, Actor actor) => writer.Run(async ledger =>
    {
        var problem = await ProblemsInSight.Find(ledger, id, actor);
        if ((Standings.Of(actor, problem) & (Standing.Office | Standing.Handler)) == 0) throw new Refused(ProblemRefusals.MoveNotYours(Move.Feedback));
        var milestone = await ledger.Milestones.FirstOrDefaultAsync(m => m.District == problem.District && m.Problem == problem.No && m.Seq == seq) ?? throw new Refused(ProblemRefusals.NoSuchMilestone);
        milestone.DoneOn = doneOn;
    });

    private DateOnly Today => register.Time.DayOf(clock.Now());
}
