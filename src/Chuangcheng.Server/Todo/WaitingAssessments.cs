using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Assessments;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Todo;

/// <summary>Appeals to decide (R-ASM-03), and periods that are over and not published, for whoever keeps them.</summary>
internal sealed class WaitingAssessments(Register register, TimeProvider clock)
{
    private const int BeginningLength = 40;

    public async Task<IReadOnlyList<TodoEntry>> Gather(Ledger ledger, Actor actor)
    {
        if (!actor.May(Right.KeepAssessments)) return [];
        var (district, today) = (actor.District, register.Time.DayOf(clock.Now()));
        var periods = (await ledger.AssessmentPeriods.Where(p => p.District == district).OrderBy(p => p.No).ToListAsync()).Where(p => AssessmentsInSight.Keeps(actor, p.Owner)).ToDictionary(p => p.No);
        var appeals = await ledger.Appeals.Where(a => a.District == district && a.State == AppealState.Raised).OrderBy(a => a.No).ToListAsync();
        return
        [
            .. appeals.Where(a => periods.ContainsKey(a.Period)).Select(a => Entry(a, periods[a.Period])),
            .. periods.Values.Where(p => p.State == PeriodState.Open && p.To < today).Select(p => new TodoEntry(TodoKind.Period, $"/assessments/{p.Id}", p.Name, "publish", register.Time.Local(register.Time.At(p.CutOff, WaitingRounds.EndOfDay)))
                { Under = $"{p.From:yyyy-MM-dd} – {p.To:yyyy-MM-dd}", Name = p.Name }),
        ];
    }

    private TodoEntry Entry(Appeal appeal, AssessmentPeriod period)
    {
        var unit = register.Tree.Find(appeal.Unit);
        return new(TodoKind.Appeal, $"/assessments/{period.Id}", appeal.Reason[..Math.Min(BeginningLength, appeal.Reason.Length)], "decide", null) { Under = $"{unit?.Name} · {period.Name}", Name = unit?.Name ?? "" };
    }
}
