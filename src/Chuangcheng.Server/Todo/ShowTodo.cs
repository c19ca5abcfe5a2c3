using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Todo;

/// <summary>What the reader has to do: one list for everything, by deadline.</summary>
internal sealed class ShowTodo(Database database, Register register, WaitingProblems problems, WaitingRounds rounds, WaitingReports reports, WaitingBulletins bulletins, WaitingAssessments assessments, WaitingMaterials materials, TimeProvider clock)
{
    private static readonly int[] Sizes = [25, 50, 100, 200];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/todo", async (string? done, Guid? problem, HttpContext context, ShowTodo todo) =>
        Page.Of<TodoPage>(await todo.View(context.Request.Query, context.Actor(), Names.Read<Move>(done) is null ? null : done, problem))).Needs(Right.ReadLedger).ExcludeFromDescription();

    public async Task<TodoView> View(IQueryCollection query, Actor actor, string? done, Guid? problem)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var waiting = WaitingProblems.For(ledger, actor);
        var others = await Others(ledger, actor);
        var kinds = others.GroupBy(entry => entry.Kind).ToDictionary(group => group.Key, group => group.Count());
        if (await waiting.CountAsync() is > 0 and var count) kinds[TodoKind.Problem] = count;

        var kind = Names.Read<TodoKind>(query["kind"]);
        var size = Asked.Number(query["pageSize"]) is { } asked && Sizes.Contains(asked) ? asked : 50;
        var total = kind is { } one ? kinds.GetValueOrDefault(one) : kinds.Values.Sum();
        var number = Math.Clamp(Asked.Number(query["page"]) ?? 1, 1, Math.Max(1, (total + size - 1) / size));
        if (kind is not null) others = [.. others.Where(entry => entry.Kind == kind)];
        if (kind is not (null or TodoKind.Problem)) waiting = waiting.Where(_ => false);
        var now = register.Time.Local(clock.Now());
        var entries = await problems.Merge(waiting, others, number, size, actor);
        var said = problem is { } id ? await ledger.Problems.Within(actor.Boundary).Where(p => p.Id == id).Select(p => p.Number).FirstOrDefaultAsync() : null;
        return new(entries, total, kinds, kind, now) { Due = await Due(waiting, others, total, now), Number = number, PageSize = size, Done = said is null ? null : done, DoneNumber = said };
    }

    private static async Task<IReadOnlyDictionary<string, int>> Due(IQueryable<Problem> problems, IReadOnlyList<TodoEntry> others, int total, DateTimeOffset now)
    {
        var (due, before) = (new Dictionary<string, int>(), 0);
        foreach (var span in TodoView.Spans(now))
        {
            var until = span.Until;
            var all = until is null ? total : until == DateTimeOffset.MaxValue ? await problems.CountAsync(p => p.DueAt != null) + others.Count(entry => entry.DueAt is not null)
                : await problems.CountAsync(p => p.DueAt < until) + others.Count(entry => entry.DueAt < until);
            due[span.Name] = all - before;
            before = all;
        }
        return due;
    }

    /// <summary>Everything but problems: few enough to be gathered whole.</summary>
    private async Task<IReadOnlyList<TodoEntry>> Others(Ledger ledger, Actor actor) =>
    [
        .. await rounds.Gather(ledger, actor),
        .. await reports.Gather(ledger, actor),
        .. await bulletins.Gather(ledger, actor),
        .. await assessments.Gather(ledger, actor),
        .. await materials.Gather(ledger, actor),
    ];
}
