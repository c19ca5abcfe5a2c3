using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>Marks that a unit opened an issue for the first time; about units only, never about persons.</summary>
internal sealed class ReceiveIssue(Database database, Writer writer, TimeProvider clock)
{
    public async Task Mark(DeskIssue issue, Actor actor)
    {
        if (!issue.State.IsOut() || (actor.IsDesk() && issue.District == actor.District)) return;
        await using (var reader = database.Read())
            if (await reader.IssueReceipts.AnyAsync(r => r.Issue == issue.No && r.Unit == actor.Unit)) return;
        await writer.Run(async ledger =>
        {
            if (await ledger.IssueReceipts.AnyAsync(r => r.Issue == issue.No && r.Unit == actor.Unit)) return;
            ledger.IssueReceipts.Add(new() { Issue = issue.No, Unit = actor.Unit, At = clock.Now() });
            ledger.Append(new IssueReceived(issue.No, actor.Unit) { District = issue.District }, actor, clock.Now());
        });
    }
}
