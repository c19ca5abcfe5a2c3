using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Problems;

/// <summary>What each move changes besides the state.</summary>
internal static class Effects
{
    public static void Apply(Problem problem, MoveCommand command, Actor actor, MoveSetting setting)
    {
        switch (command.Move)
        {
            case Move.Assign: Assign(problem, command, setting); break;
            case Move.Sign: problem.SignedAt = setting.Now; break;
            case Move.Return: Return(problem, actor, setting); break;
            case Move.Extend: Extend(problem, command, setting); break;
            case Move.LongTerm: GoLongTerm(problem, command, setting); break;
            case Move.Resume: Resume(problem, setting); break;
            case Move.Decline: Decline(problem, setting); break;
            case Move.Coordinate: problem.NeedsCoordination = true; break;
            case Move.Feedback: FeedBack(problem, actor, setting); break;
            case Move.SendBack: problem.SendBacks++; break;
            case Move.Close: Close(problem, setting); break;
            case Move.FixOnTheSpot: FixOnTheSpot(problem, setting); break;
            case Move.Watch: problem.WatchUntil = setting.Now.AddDays(problem.WatchDays); break;
            case Move.Merge: Merge(problem, command); break;
            case Move.Verify or Move.Register or Move.Reject or Move.Withdraw or Move.Archive or Move.Rebound: break;
            default: throw new ArgumentOutOfRangeException(nameof(command), command.Move, "A move without an effect rule.");
        }
    }

    public static void CheckUntil(MoveCommand command, DateTimeOffset now)
    {
        if (command.Until is not { } until) throw new Refused(ProblemRefusals.UntilNeeded);
        if (until <= now) throw new Refused(ProblemRefusals.UntilPast);
    }

    private static void Assign(Problem problem, MoveCommand command, MoveSetting setting)
    {
        if (command.Unit is { } chosen)
        {
            if (setting.Tree.Find(chosen) is not { } unit || unit.District != problem.District) throw new Refused(ProblemRefusals.UnknownUnit);
            (problem.Responsible, problem.DispatchReason) = (chosen, Organisation.DispatchReason.DecidedByHand);
        }
        else
        {
            var decision = setting.Dispatch ?? throw new Refused(ProblemRefusals.UnknownUnit);
            (problem.Responsible, problem.DispatchReason) = (decision.Unit, decision.Reason);
        }
        problem.SelfFound = setting.Tree.IsUnder(problem.Recorder, problem.Responsible);
        problem.AssignedAt = setting.Now;
        problem.SignedAt = null;
        (problem.PausedAt, problem.Asked, problem.AskedUntil, problem.NeedsCoordination) = (null, null, null, false);
        problem.SpecialPeriod = setting.Period?.No;
        if (LimitOf(problem) is { } limit)
            SetDue(problem, setting.Period is { } period
                ? setting.Clock.By(period.On(setting.Clock.Calendar)).From(setting.Now, period.Shortened(limit))
                : setting.Clock.From(setting.Now, limit));
        if (command.Promised is { } until) Promise(problem, until, setting);
    }

    /// <summary>The office says until when as it hands the case over; the catalogue's time does not apply.</summary>
    private static void Promise(Problem problem, DateTimeOffset until, MoveSetting setting)
    {
        if (until <= setting.Now) throw new Refused(ProblemRefusals.UntilPast);
        (problem.DueAt, problem.DueProvisional) = (until, false);
    }

    /// <summary>The unit's clock stops; the case's age does not (R-CAL-12).</summary>
    private static void Return(Problem problem, Actor actor, MoveSetting setting)
    {
        if (problem.Returns > 0) throw new Refused(ProblemRefusals.ReturnedOnce);
        problem.Returns++;
        problem.ReturnedBy = actor.Unit;
        problem.Responsible = 0;
        problem.DispatchReason = null;
        problem.PausedAt = setting.Now;
        (problem.Asked, problem.AskedUntil) = (null, null);
    }

    private static void Extend(Problem problem, MoveCommand command, MoveSetting setting)
    {
        var until = command.Until ?? problem.AskedUntil;
        CheckUntil(command with { Until = until }, setting.Now);
        if (problem.State == ProblemState.LongTerm) problem.ReviewAt = until;
        else problem.DueAt = until;
        problem.DueProvisional = false;
        problem.Extensions++;
        (problem.PausedAt, problem.Asked, problem.AskedUntil) = (problem.State == ProblemState.LongTerm ? problem.PausedAt : null, null, null);
    }

    private static void GoLongTerm(Problem problem, MoveCommand command, MoveSetting setting)
    {
        var until = command.Until ?? problem.AskedUntil;
        CheckUntil(command with { Until = until }, setting.Now);
        problem.ReviewAt = until;
        problem.Deferrals++;
        problem.PausedAt ??= setting.Now;
        (problem.Asked, problem.AskedUntil) = (null, null);
    }

    private static void Resume(Problem problem, MoveSetting setting)
    {
        RunOn(problem, setting);
        problem.ReviewAt = null;
    }

    private static void Decline(Problem problem, MoveSetting setting)
    {
        if (problem.Asked is null) throw new Refused(ProblemRefusals.NothingAsked);
        (problem.Asked, problem.AskedUntil) = (null, null);
        RunOn(problem, setting);
    }

    private static void FeedBack(Problem problem, Actor actor, MoveSetting setting)
    {
        RunOn(problem, setting);
        problem.SignedAt ??= setting.Now;
        problem.FirstFeedbackAt ??= setting.Now;
        problem.FedBackAt = setting.Now;
        problem.FedBackBy = actor.Account;
        problem.Feedbacks++;
        (problem.Asked, problem.AskedUntil, problem.ReviewAt) = (null, null, null);
    }

    private static void Close(Problem problem, MoveSetting setting)
    {
        problem.ClosedAt = setting.Now;
        problem.NeedsCoordination = false;
        if (problem.AssignedAt is { } assigned && problem.FedBackAt is { } done)
            problem.HandlingMinutes = (int)setting.Clock.WorkingTimeBetween(assigned, done).TotalMinutes;
    }

    private static void FixOnTheSpot(Problem problem, MoveSetting setting)
    {
        problem.FixedOnTheSpot = true;
        problem.ClosedAt = setting.Now;
        problem.SelfFound = problem.Responsible != 0 && setting.Tree.IsUnder(problem.Recorder, problem.Responsible);
    }

    private static void Merge(Problem problem, MoveCommand command)
    {
        if (command.Into is not { } into) throw new Refused(ProblemRefusals.IntoNeeded);
        if (into == problem.No) throw new Refused(ProblemRefusals.IntoItself);
        problem.MergedInto = into;
    }

    /// <summary>The clock runs again: the deadline moves by the time it stood still (R-CAL-12).</summary>
    private static void RunOn(Problem problem, MoveSetting setting)
    {
        if (problem.PausedAt is { } paused && problem.DueAt is { } due)
            SetDue(problem, setting.Clock.Pushed(
                new Deadline(due, problem.CalendarVersion, problem.DueProvisional), paused, setting.Now, LimitOf(problem)?.Unit ?? TimeLimitUnit.CH));
        problem.PausedAt = null;
    }

    private static void SetDue(Problem problem, Deadline due) =>
        (problem.DueAt, problem.CalendarVersion, problem.DueProvisional) = (due.At, due.CalendarVersion, due.Provisional);

    /// <summary>Null when it came in from elsewhere without an item of ours: nothing was promised but what its record says.</summary>
    private static TimeLimit? LimitOf(Problem problem) => problem.LimitValue == 0 ? null : TimeLimit.Parse(problem.LimitValue, problem.LimitUnit);
}
