using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Problems;

/// <summary>What the rules need to know besides the problem itself.</summary>
/// <param name="Period">The key period the day lies in, if any.</param>
public sealed record MoveSetting(DateTimeOffset Now, DeadlineClock Clock, UnitTree Tree, DispatchDecision? Dispatch = null, SpecialPeriod? Period = null);

/// <summary>Makes a move, or refuses it. Nothing else changes a problem.</summary>
public static class Moves
{
    /// <summary>The moves open to this actor now.</summary>
    public static IReadOnlyList<Move> AllowedTo(Actor actor, Problem problem) =>
        [.. Lifecycle.From(problem.State, Standings.Of(actor, problem))
            .Select(edge => edge.Move)
            .Where(move => !IsOwnVerification(move, actor, problem))
            .Where(move => move != Move.Return || problem.Returns == 0)
            .Where(move => move != Move.Decline || problem.Asked is not null)];

    /// <exception cref="Refused">The table, the standing or the command forbids it; the problem is then as it was.</exception>
    public static ProblemMove Make(Problem problem, MoveCommand command, Actor actor, MoveSetting setting)
    {
        var edge = Lifecycle.Find(problem.State, command.Move)
            ?? throw new Refused(ProblemRefusals.MoveNotAllowed(problem, command.Move, AllowedTo(actor, problem)));
        var standing = Standings.Of(actor, problem);
        if (((edge.By | edge.Asks) & standing) == 0) throw new Refused(ProblemRefusals.MoveNotYours(command.Move));
        if (IsOwnVerification(command.Move, actor, problem)) throw new Refused(ProblemRefusals.VerifiedByAnother);
        CheckWords(command);

        var asked = (edge.By & standing) == 0;
        var from = problem.State;
        if (asked) Ask(problem, command, setting);
        else Effects.Apply(problem, command, actor, setting);
        if (!asked) problem.State = edge.To;
        problem.Version++;
        problem.Steps++;
        return new ProblemMove
        {
            District = problem.District, Problem = problem.No, Seq = problem.Steps, Move = command.Move, From = from, To = problem.State,
            Asked = asked, At = setting.Now, Actor = actor.Account, ActorUnit = actor.Unit, Role = (byte)(actor.Role ?? 0),
            Note = command.Note.Trim(), Unit = command.Unit ?? (command.Move == Move.Assign ? problem.Responsible : null),
            Until = command.Until, Photos = command.Photos ?? [],
        };
    }

    /// <summary>R-LED-09: who did the work does not verify it.</summary>
    private static bool IsOwnVerification(Move move, Actor actor, Problem problem) =>
        move is Move.Close or Move.SendBack && !actor.IsSystem && problem.FedBackBy == actor.Account;

    private static void CheckWords(MoveCommand command)
    {
        if (command.Note.Length > Limits.NoteLength) throw new Refused(ProblemRefusals.NoteTooLong);
        if (NeedsNote(command.Move) && string.IsNullOrWhiteSpace(command.Note)) throw new Refused(ProblemRefusals.NoteNeeded);
    }

    /// <summary>Moves that owe the other side a sentence.</summary>
    public static bool NeedsNote(Move move) =>
        move is Move.Return or Move.Feedback or Move.SendBack or Move.Reject or Move.Withdraw or Move.LongTerm or Move.Decline;

    /// <summary>Moves that set a date.</summary>
    public static bool NeedsUntil(Move move) => move is Move.Extend or Move.LongTerm;

    private static void Ask(Problem problem, MoveCommand command, MoveSetting setting)
    {
        Effects.CheckUntil(command, setting.Now);
        problem.Asked = command.Move;
        problem.AskedUntil = command.Until;
        problem.PausedAt ??= setting.Now;
    }
}
