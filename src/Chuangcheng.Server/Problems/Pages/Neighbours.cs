using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>What stands beside a case: likely duplicates, and what the place had before.</summary>
internal sealed class Neighbours(Database database, FindDuplicates duplicates, Register register, Words words)
{
    private const int Shown = 8;

    public async Task<IReadOnlyList<NeighbourLine>> Alike(Guid id, Actor actor) =>
        [.. (await duplicates.Of(id, actor)).Items.Take(Shown).Select(line => new NeighbourLine(
            line.Problem.Number, $"/problems/{line.Problem.Id}", ItemName.Of(line.Problem.Item, line.Problem.ItemName, register, words), line.Problem.Place, line.Problem.State,
            register.Time.Local(line.Problem.CreatedAt), string.Join(words["problems.alike.and"], line.Reasons.Select(reason => words[$"problems.alike.{reason}"]))))];

    public async Task<IReadOnlyList<NeighbourLine>> Older(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var problem = await ProblemsInSight.Find(ledger, id, actor);
        var older = await ledger.Problems.AsNoTracking().Within(actor.Boundary)
            .Where(p => p.District == problem.District && p.PlaceKey == problem.PlaceKey && p.No != problem.No && p.CreatedAt <= problem.CreatedAt)
            .OrderByDescending(p => p.CreatedAt).Take(Shown).ToListAsync();
        return [.. older.Select(p => new NeighbourLine(
            p.Number, $"/problems/{p.Id}", ItemName.Of(p.Item, p.ItemName, register, words), p.Place, p.State.Wire(), register.Time.Local(p.CreatedAt)))];
    }
}
