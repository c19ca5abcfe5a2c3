using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Problems.Pages;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Todo;

/// <summary>Problems that wait for a step, and how they stand among the rest: there may be very many.</summary>
internal sealed class WaitingProblems(Register register, Words words)
{
    /// <summary>What waits for a person with this role.</summary>
    public static IQueryable<Problem> For(Ledger ledger, Actor actor)
    {
        var (problems, units, account) = (ledger.Problems.Within(actor.Boundary), actor.Boundary.Units().ToList(), actor.Account);
        return actor.Role switch
        {
            Role.Office => problems.Where(p => p.State == ProblemState.Reported || p.State == ProblemState.Registered || p.Asked != null || p.NeedsCoordination
                || (p.State == ProblemState.FedBack && p.FedBackBy != account)),
            Role.Inspector => problems.Where(p => p.State == ProblemState.Reported || (p.State == ProblemState.FedBack && p.FedBackBy != account)),
            Role.Street => problems.Where(p =>
                (units.Contains(p.Responsible) && p.Asked == null && (p.State == ProblemState.Assigned || p.State == ProblemState.InWork))
                || (units.Contains(p.Territory) && !units.Contains(p.Responsible) && (p.State == ProblemState.Reported || p.State == ProblemState.FedBack))),
            Role.Department => problems.Where(p => units.Contains(p.Responsible) && p.Asked == null && (p.State == ProblemState.Assigned || p.State == ProblemState.InWork)),
            _ => problems.Where(_ => false),
        };
    }

    /// <summary>One page of the problems and the other entries together. Only the problems of the page are read whole.</summary>
    public async Task<IReadOnlyList<TodoEntry>> Merge(IQueryable<Problem> waiting, IReadOnlyList<TodoEntry> others, int number, int size, Actor actor)
    {
        var keys = await waiting.OrderBy(p => p.DueAt == null ? 1 : 0).ThenBy(p => p.DueAt).ThenBy(p => p.No).Take(number * size).Select(p => new { p.Id, p.DueAt }).ToListAsync();
        var slice = keys.Select(key => (key.DueAt, Problem: key.Id, Other: (TodoEntry?)null)).Concat(others.Select(entry => (entry.DueAt, Problem: Guid.Empty, Other: (TodoEntry?)entry)))
            .OrderBy(line => line.DueAt ?? DateTimeOffset.MaxValue).Skip((number - 1) * size).Take(size).ToList();
        var wanted = slice.Where(line => line.Other is null).Select(line => line.Problem).ToList();
        var rows = await waiting.Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        return [.. slice.Select(line => line.Other ?? (rows.GetValueOrDefault(line.Problem) is { } p ? Entry(p, actor) : null)).OfType<TodoEntry>()];
    }

    private TodoEntry Entry(Problem p, Actor actor)
    {
        var expected = Expected(p);
        var quick = expected is Move.Sign or Move.Assign && Moves.AllowedTo(actor, p).Contains(expected);
        var places = new[] { p.Place, register.Tree.Find(p.Territory)?.Name ?? "", register.Tree.Find(p.Responsible)?.Name ?? "" };
        return new(TodoKind.Problem, $"/problems/{p.Id}", ItemName.Of(p.Item, p.ItemName, register, words), expected.Wire(), p.DueAt is { } due ? register.Time.Local(due) : null)
        {
            Under = string.Join(" · ", places.Where(place => place.Length > 0)), Name = p.Number, State = p.State.Wire(), Count = p.Count, Severity = p.Severity, Quick = quick ? p.Id : null,
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
