using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>What the reader has to do: one list for everything, by deadline.</summary>
internal sealed class ShowTodo(Database database, Register register, Words words, TimeProvider clock)
{
    private const int Shown = 200;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/todo", async (string? done, Guid? problem, HttpContext context, ShowTodo todo) =>
        Page.Of<TodoPage>(await todo.View(context.Actor(), Names.Read<Move>(done) is null ? null : done, problem))).Needs(Right.MoveProblems).ExcludeFromDescription();

    public async Task<TodoView> View(Actor actor, string? done, Guid? problem)
    {
        await using var ledger = database.Read();
        var mine = Waiting(ledger.Problems.AsNoTracking().Within(actor.Boundary), actor);
        var rows = await mine.OrderBy(p => p.DueAt == null ? 1 : 0).ThenBy(p => p.DueAt).ThenBy(p => p.No).Take(Shown).ToListAsync();
        var number = problem is { } id ? await ledger.Problems.Within(actor.Boundary).Where(p => p.Id == id).Select(p => p.Number).FirstOrDefaultAsync() : null;
        return new([.. rows.Select(p => Entry(p, actor))], await mine.CountAsync(), register.Time.Local(clock.Now())) { Done = number is null ? null : done, DoneNumber = number };
    }

    /// <summary>What waits for a person with this role.</summary>
    private static IQueryable<Problem> Waiting(IQueryable<Problem> problems, Actor actor)
    {
        var units = actor.Boundary.Units().ToList();
        var account = actor.Account;
        return actor.Role switch
        {
            Role.Office => problems.Where(p => p.State == ProblemState.Reported || p.State == ProblemState.Registered || p.Asked != null || p.NeedsCoordination
                || (p.State == ProblemState.FedBack && p.FedBackBy != account)),
            Role.Inspector => problems.Where(p => p.State == ProblemState.Reported || (p.State == ProblemState.FedBack && p.FedBackBy != account)),
            Role.Street => problems.Where(p =>
                (units.Contains(p.Responsible) && p.Asked == null && (p.State == ProblemState.Assigned || p.State == ProblemState.InWork))
                || (units.Contains(p.Territory) && !units.Contains(p.Responsible) && (p.State == ProblemState.Reported || p.State == ProblemState.FedBack))),
            _ => problems.Where(p => units.Contains(p.Responsible) && p.Asked == null && (p.State == ProblemState.Assigned || p.State == ProblemState.InWork)),
        };
    }

    private TodoEntry Entry(Problem p, Actor actor)
    {
        var expected = Expected(p);
        return new(p.Id, p.Number, ItemName.Of(p.Item, p.ItemName, register, words), p.Place, register.Tree.Find(p.Territory)?.Name ?? "", p.State.Wire(), expected.Wire(),
            p.DueAt is { } due ? register.Time.Local(due) : null, Quick: expected is Move.Sign or Move.Assign && Moves.AllowedTo(actor, p).Contains(expected))
        {
            Unit = register.Tree.Find(p.Responsible)?.Name ?? "", Count = p.Count, Severity = p.Severity,
        };
    }

    private static Move Expected(Problem p) => p switch
    {
        { Asked: { } asked } => asked,
        { NeedsCoordination: true } => Move.Coordinate,
        { State: ProblemState.Reported } => Move.Verify,
        { State: ProblemState.Registered } => Move.Assign,
        { State: ProblemState.Assigned } => Move.Sign,
        { State: ProblemState.FedBack } => Move.Close,
        _ => Move.Feedback,
    };
}
