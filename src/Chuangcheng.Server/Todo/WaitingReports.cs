using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Reports;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Todo;

/// <summary>Reports of one's own unit whose figures wait to be confirmed.</summary>
internal sealed class WaitingReports(Register register)
{
    private const int BeginningLength = 40;

    public async Task<IReadOnlyList<TodoEntry>> Gather(Ledger ledger, Actor actor)
    {
        if (!actor.May(Right.RecordVisits)) return [];
        var (units, own) = (actor.Role is Role.Street or Role.Department, actor.Unit);
        var reports = await ledger.Reports.Within(actor.Boundary).Where(r => r.ConfirmedAt == null && (units || r.Unit == own)).OrderBy(r => r.No).ToListAsync();
        return [.. reports.Select(report => new TodoEntry(TodoKind.Report, $"/reports/{report.Id}", report.Text[..Math.Min(BeginningLength, report.Text.Length)], "confirm", null)
        {
            Under = $"{register.Tree.Find(report.Unit)?.Name} · {report.Day:yyyy-MM-dd}", Name = $"{report.Day:yyyy-MM-dd}",
        })];
    }
}
