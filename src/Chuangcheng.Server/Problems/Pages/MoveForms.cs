using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>The forms of the moves open to this reader, the one the case waits for first.</summary>
internal sealed class MoveForms(Register register, Actor actor, ProblemDetail problem)
{
    private static readonly Move[] Waited = [Move.Verify, Move.Assign, Move.Sign, Move.Feedback, Move.Close, Move.Resume, Move.FixOnTheSpot];

    public IEnumerable<MoveForm> All()
    {
        var moves = problem.AllowedMoves.Select(name => Names.Read<Move>(name)!.Value).ToList();
        var expected = Expected(moves);
        return moves.OrderBy(move => move == expected ? 0 : 1).ThenBy(move => move).Select(move => Form(move, move == expected));
    }

    private Move? Expected(List<Move> moves)
    {
        if (problem.Asked is not null && moves.Contains(Move.Decline)) return Names.Read<Move>(problem.Asked);
        // For the office, a case in a unit's hands waits for the unit.
        if (actor.Role == Role.Office && problem.State is ("assigned" or "inWork")) return null;
        return Waited.Where(moves.Contains).Cast<Move?>().FirstOrDefault();
    }

    private MoveForm Form(Move move, bool expected) => new()
    {
        Move = move.Wire(), Expected = expected, OnlyAsked = move is Move.Extend or Move.LongTerm && actor.Role != Role.Office,
        Note = Moves.NeedsNote(move) ? Ask.Must : move is Move.Sign ? Ask.No : Ask.May,
        Until = Moves.NeedsUntil(move) ? problem.Asked == move.Wire() ? Ask.May : Ask.Must : Ask.No,
        Unit = move is Move.Assign or Move.Return ? Ask.May : Ask.No,
        Units = move is Move.Assign or Move.Return ? Units() : [],
        Photos = move == Move.Feedback && problem.AsksAfterPhoto ? Ask.May : Ask.No,
        Into = move == Move.Merge ? Ask.Must : Ask.No,
    };

    private IReadOnlyList<Choice> Units() =>
        register.UnitChoices(u => u.District == register.Tree[actor.Unit].District && u.Until is null && u.Kind is not (UnitKind.Grid or UnitKind.District), u => u.Id.ToString());
}
