using System.Text.Json;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using FsCheck;
using FsCheck.Fluent;

namespace Chuangcheng.Model.Tests.Problems;

public sealed class AnySequenceOfMoves
{
    private static readonly Actor[] Actors =
    [
        Some.OfficeClerk, Some.Inspector, Some.Handler, Actor.System(Some.District), Some.Actor(Role.Street, Some.Street), Some.Actor(Role.Leader, Some.District), Some.Actor(Role.Department, Some.Water),
    ];

    [Fact]
    public void NeverLeavesTheTableNorLosesAStep()
    {
        var steps = Gen.ListOf(from move in Gen.Elements(Enum.GetValues<Move>()) from actor in Gen.Choose(0, Actors.Length - 1) from words in Gen.Choose(0, 3) select (move, actor, words));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(steps), list =>
        {
            var problem = Some.Problem();
            var now = Some.Now;
            foreach (var (move, actor, words) in list)
            {
                now = now.AddHours(3);
                var (before, from, steps) = (JsonSerializer.Serialize(problem), problem.State, problem.Steps);
                try
                {
                    var line = Moves.Make(problem, new MoveCommand(move, words > 0 ? "说明" : "", Until: words > 1 ? now.AddDays(5) : null, Into: words > 2 ? 8 : null), Actors[actor], Some.Setting(now));
                    if (problem.Steps != steps + 1 || line.Seq != problem.Steps) return false;
                    if (problem.State != (line.Asked ? from : Lifecycle.Find(from, move)!.To)) return false;
                }
                catch (Refused)
                {
                    if (JsonSerializer.Serialize(problem) != before) return false;
                }
                if (problem.ClosedAt is null == problem.State is ProblemState.Closed or ProblemState.Watching or ProblemState.Archived or ProblemState.Rebounded) return false;
            }
            return true;
        }));
    }
}
