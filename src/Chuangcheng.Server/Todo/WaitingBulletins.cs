using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Bulletins;
using Chuangcheng.Server.Console;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Todo;

/// <summary>Issues that wait for a step this reader may take (R-BUL-01), and news nobody picked or declined yet.</summary>
internal sealed class WaitingBulletins(Words words)
{
    private static readonly DeskStep[] Forward = [DeskStep.HandIn, DeskStep.Proof, DeskStep.Review, DeskStep.Sign, DeskStep.Issue];

    public async Task<IReadOnlyList<TodoEntry>> Gather(Ledger ledger, Actor actor)
    {
        if (!actor.IsDesk()) return [];
        var district = actor.District;
        var issues = await ledger.Issues.Where(i => i.District == district && i.State < IssueState.Issued).OrderBy(i => i.No).ToListAsync();
        var series = await ledger.BulletinSeries.Where(s => s.District == district).ToDictionaryAsync(s => s.No, s => s.Name);
        var entries = new List<TodoEntry>();
        foreach (var issue in issues)
        {
            var next = issue.StepsOpenTo(actor).Where(step => Forward.Contains(step)).ToList();
            if (next.Count == 0) continue;
            var name = series.GetValueOrDefault(issue.Series, "").Replace(" ", "", StringComparison.Ordinal);
            entries.Add(new(TodoKind.Issue, $"/bulletins/{issue.Id}", issue.Name.Length > 0 ? $"{name} {issue.Name}" : name, next[0].Wire(), null) { Under = words[$"bulletins.state.{issue.State.Wire()}"], Name = issue.Name });
        }
        if (actor.May(Right.EditBulletins) && await ledger.News.CountAsync(n => n.District == district && n.State == NewsState.Submitted && n.Issue == 0) is > 0 and var waiting)
            entries.Add(new(TodoKind.News, "/bulletins", words["todo.newsWaiting", waiting], "pick", null) { Count = waiting });
        return entries;
    }
}
