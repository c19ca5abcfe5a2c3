using static Chuangcheng.Model.Measures.Hit;

namespace Chuangcheng.Model.Measures;

/// <summary>Measures over problems (domain 6.3). State numbers are those of the lifecycle.</summary>
internal static class ProblemMeasures
{
    private const byte FedBack = 5, LongTerm = 10, Rejected = 11, Withdrawn = 13;

    internal static IReadOnlyList<byte> OpenStates { get; } = [0, 1, 2, 3, 4, FedBack, LongTerm];

    public static IReadOnlyList<Measure> All { get; } =
    [
        Counting("problems-found", "发现问题", "Problems found", ProblemDay.Found, (p, row, _) => Counted,
            "所选期间发现的问题数，按发现当日计。", "Problems found in the period, by the day they were found."),
        Counting("problems-assigned", "交办问题", "Problems assigned", ProblemDay.Assigned, (p, row, _) => When(p.AssignedDay[row] != 0),
            "所选期间交办的问题数，按（最近一次）交办当日计。", "Problems assigned in the period, by the day of the last assignment."),
        Counting("problems-closed", "销号问题", "Problems closed", ProblemDay.Closed, (p, row, _) => When(p.ClosedAt[row] != 0),
            "所选期间销号的问题数，含立行立改，按销号当日计。", "Problems closed in the period, those fixed on the spot included, by the day they were closed."),
        Counting("problems-open", "未销号问题", "Problems open", ProblemDay.Found, (p, row, _) => When(IsOpen(p.State[row])),
            "所选期间发现、至今未销号的问题数，含长期挂账。", "Problems found in the period and still open now, long-term ones included.", OpenStates),
        new ProblemMeasure
        {
            Name = "problems-standing", Unit = MeasureUnit.Count, TitleZh = "期末未销号问题", TitleEn = "Problems standing", Day = ProblemDay.Found, Judge = (p, row, query) => When(IsStanding(p, row, query)),
            Only = [Dimension.Unit, Dimension.Street, Dimension.SiteType, Dimension.Indicator, Dimension.Item, Dimension.Source],
            DefinitionZh = "所选期间发现、到期末那天结束时仍未销号的问题数，含长期挂账；按现在记录的发现和销号日期推算，不予立案、并案和撤销的不计。",
            DefinitionEn = "Problems found in the period that were still open when its last day ended, long-term ones included; told from the days of finding and closing as they stand now, rejected, merged and withdrawn ones left out.",
        },
        Counting("problems-overdue", "超期问题", "Problems overdue", ProblemDay.Found, (p, row, query) => When(IsOverdue(p, row, query.Now)),
            "所选期间发现、已过整改期限仍未反馈的问题数；长期挂账、暂停计时和待复核的不计。", "Problems found in the period, open and past their deadline; long-term ones, stopped clocks and those that wait for verification are left out.", OpenStates),
        Counting("problems-fixed-on-the-spot", "立行立改", "Fixed on the spot", ProblemDay.Found, (p, row, _) => When(p.FixedOnTheSpot[row]),
            "所选期间发现并当场整改的问题数。", "Problems found in the period and fixed on the spot."),
        Share("problems-rectification-rate", "整改率", "Rectification rate", ProblemDay.Assigned,
            (p, row, _) => p.AssignedDay[row] == 0 || p.State[row] is >= LongTerm and <= Withdrawn ? No : p.ClosedAt[row] != 0 ? Counted : Of,
            "分子：已销号；分母：所选期间交办的问题，减去不予立案、并案、撤销和有效挂账。",
            "Numerator: closed. Denominator: problems assigned in the period, less rejected, merged, withdrawn and validly long-term."),
        Share("problems-on-time-rate", "按期整改率", "On-time rate", ProblemDay.Due,
            (p, row, query) => p.DueAt[row] == 0 || p.State[row] is >= LongTerm and <= Withdrawn ? No
                : p.ClosedAt[row] != 0 ? p.DoneAt[row] <= p.DueAt[row] ? Counted : Of
                : p.DueAt[row] < query.Now.ToUnixTimeSeconds() ? Of : No,
            "分子：在期限内整改、并经复核销号（不计复核所用时间）；分母：期限落在所选期间、且已销号或已到期的问题，减去不予立案、并案、撤销和有效挂账。",
            "Numerator: rectified by the deadline and closed after verification, whose own time is not held against the unit. Denominator: problems whose deadline lies in the period and that are closed or due, less rejected, merged, withdrawn and validly long-term."),
        Share("problems-first-pass-rate", "一次合格率", "First-pass rate", ProblemDay.Closed,
            (p, row, _) => p.ClosedAt[row] == 0 || p.Feedbacks[row] == 0 ? No : p.SendBacks[row] == 0 ? Counted : Of,
            "分子：首次反馈即复核合格；分母：所选期间复核销号的问题。", "Numerator: verified at the first feedback. Denominator: problems verified and closed in the period."),
        Share("problems-rework-rate", "返工率", "Rework rate", ProblemDay.Found,
            (p, row, _) => p.Feedbacks[row] == 0 ? No : p.SendBacks[row] > 0 ? Counted : Of,
            "分子：复核退回过的问题；分母：所选期间发现、已反馈过的问题。", "Numerator: problems sent back at verification. Denominator: problems found in the period that were fed back."),
        Share("problems-rebound-rate", "反弹率", "Rebound rate", ProblemDay.Closed,
            (p, row, query) => p.ClosedAt[row] == 0 ? No : p.ReboundDay[row] != 0 && p.ReboundDay[row] - p.ClosedDay[row] <= query.Window ? Counted : Of,
            "定义一（关联案件）。分子：销号后在窗口天数内同一点位同一检查项再次立案并关联本案；分母：所选期间销号的问题。",
            "Definition 1, linked cases. Numerator: closed problems to which a later case of the same place and item links back within the window. Denominator: problems closed in the period."),
        new ProblemMeasure
        {
            Name = "problems-repeat-place-rate", Unit = MeasureUnit.Percent, TitleZh = "同址再现率", TitleEn = "Same-place repeat rate", Day = ProblemDay.Closed, Judge = (_, _, _) => No,
            JudgeAll = (p, query) => Repeats.Judge(p, query, row => (p.Place[row], 0), _ => true),
            DefinitionZh = "定义二（同一地点）。分子：销号次日起、窗口天数内同一地点再次发现问题（不论检查项）；分母：所选期间销号的问题。",
            DefinitionEn = "Definition 2, same place. Numerator: closed problems after whose closing day, within the window, a problem of any item was found at the same place. Denominator: problems closed in the period.",
        },
        new ProblemMeasure
        {
            Name = "problems-repeat-nature-rate", Unit = MeasureUnit.Percent, TitleZh = "同址同类再现率", TitleEn = "Same-place same-kind repeat rate", Day = ProblemDay.Closed, Judge = (_, _, _) => No,
            JudgeAll = (p, query) => Repeats.Judge(p, query, row => (p.Place[row], p.Nature[row]), row => !p.MarkedDuplicate[row] && p.Nature[row] != 0),
            DefinitionZh = "分子：销号次日起、窗口天数内同一地点再次发现同类问题；分母：所选期间销号的问题；标为重复的、没有写明类别的不计。",
            DefinitionEn = "Numerator: closed problems after whose closing day, within the window, one of the same kind was found at the same place. Denominator: problems closed in the period; marked duplicates and those of no stated kind are left out.",
        },
        Share("problems-self-found-rate", "自查发现率", "Self-found rate", ProblemDay.Found,
            (p, row, _) => p.Responsible[row] == 0 ? No : p.SelfFound[row] ? Counted : Of,
            "分子：责任单位自己或其下属单位发现的问题；分母：所选期间发现、已明确责任单位的问题。",
            "Numerator: problems found by the unit that answers for them or one under it. Denominator: problems found in the period that have a responsible unit."),
        new ProblemMeasure
        {
            Name = "problems-handling-hours", Unit = MeasureUnit.Hours, TitleZh = "处置时长中位数", TitleEn = "Median handling time", Day = ProblemDay.Closed,
            Judge = (p, row, _) => When(p.HandlingMinutes[row] >= 0), Amount = (p, row) => p.HandlingMinutes[row], Fold = Folds.Over(Folds.Median, 60),
            DefinitionZh = "所选期间复核销号的问题，从交办到反馈合格的工作时数的中位数；分子为件数。",
            DefinitionEn = "Median of working hours from assignment to the accepted feedback, of problems verified and closed in the period; the numerator is the number of cases.",
        },
        new ProblemMeasure
        {
            Name = "problems-handling-mean-hours", Unit = MeasureUnit.Hours, TitleZh = "平均处置时长", TitleEn = "Mean handling time", Day = ProblemDay.Closed,
            Judge = (p, row, _) => When(p.HandlingMinutes[row] >= 0), Amount = (p, row) => p.HandlingMinutes[row], Fold = Folds.Over(Folds.Mean, 60),
            DefinitionZh = "所选期间复核销号的问题，从交办到反馈合格的工作时数的平均值，与中位数并看；分子为件数。",
            DefinitionEn = "Mean of working hours from assignment to the accepted feedback, to be read beside the median; the numerator is the number of cases.",
        },
        Days("problems-days-to-close", "销号天数中位数", "Median days to close", .5, "中位数", "Median"),
        Days("problems-days-to-close-90", "销号天数九成位", "Days to close, 90 %", .9, "第 90 百分位", "90th percentile"),
        Days("problems-days-to-close-99", "销号天数百分之九十九位", "Days to close, 99 %", .99, "第 99 百分位", "99th percentile"),
        Days("problems-days-to-close-most", "最长销号天数", "Most days to close", 1, "最大值", "Most"),
        Share("problems-case-closing-rate", "结案率", "Case closing rate", ProblemDay.Due,
            (p, row, _) => p.DueAt[row] == 0 || p.State[row] is >= LongTerm and <= Withdrawn ? No : p.ClosedAt[row] != 0 ? Counted : Of,
            "数字城管口径。分子：已结案；分母：期限落在所选期间的应结案数，减去缓办（长期挂账）和不予立案、并案、撤销。",
            "As urban-management standards count. Numerator: closed. Denominator: cases whose deadline lies in the period, less deferred (long-term), rejected, merged and withdrawn."),
        Share("problems-case-on-time-rate", "按期结案率", "Case on-time closing rate", ProblemDay.Due,
            (p, row, _) => p.DueAt[row] == 0 || p.State[row] is >= LongTerm and <= Withdrawn ? No : p.ClosedAt[row] != 0 && p.ClosedAt[row] <= p.DueAt[row] ? Counted : Of,
            "数字城管口径。分子：在期限内结案（含复核所用时间）；分母：期限落在所选期间的应结案数，减去缓办和不予立案、并案、撤销。",
            "As urban-management standards count. Numerator: closed by the deadline, verification included. Denominator: cases whose deadline lies in the period, less deferred, rejected, merged and withdrawn."),
        Share("problems-return-rate", "退回率", "Return rate", ProblemDay.Assigned,
            (p, row, _) => p.AssignedDay[row] == 0 ? No : p.Returns[row] > 0 ? Counted : Of,
            "分子：被责任单位退回过的问题；分母：所选期间交办的问题。", "Numerator: problems a unit returned. Denominator: problems assigned in the period."),
        Share("problems-dispatch-accuracy-rate", "准确派遣率", "Dispatch accuracy", ProblemDay.Assigned,
            (p, row, _) => p.AssignedDay[row] == 0 ? No : p.Returns[row] == 0 ? Counted : Of,
            "分子：未被退回的问题；分母：所选期间交办的问题。", "Numerator: problems never returned. Denominator: problems assigned in the period."),
        Share("problems-extension-rate", "延期率", "Extension rate", ProblemDay.Assigned,
            (p, row, _) => p.AssignedDay[row] == 0 ? No : p.Extensions[row] > 0 ? Counted : Of,
            "分子：批准过延期的问题；分母：所选期间交办的问题。", "Numerator: problems granted an extension. Denominator: problems assigned in the period."),
        Share("problems-deferral-rate", "挂账率", "Deferral rate", ProblemDay.Assigned,
            (p, row, _) => p.AssignedDay[row] == 0 ? No : p.Deferrals[row] > 0 ? Counted : Of,
            "分子：批准过长期挂账（缓办）的问题；分母：所选期间交办的问题。", "Numerator: problems put off as long-term. Denominator: problems assigned in the period."),
        Share("problems-same-day-rate", "当日办结率", "Same-day share", ProblemDay.Found,
            (p, row, _) => p.ClosedAt[row] != 0 && p.ClosedDay[row] == p.CreatedDay[row] ? Counted : Of,
            "台账不过夜的计量，不是考核要求。分子：发现当日销号；分母：所选期间发现的问题。",
            "Measures 台账不过夜, never a duty to close. Numerator: closed on the day they were found. Denominator: problems found in the period."),
    ];

    internal static bool IsOpen(byte state) => state is <= FedBack or LongTerm;

    internal static bool IsStanding(ProblemColumns p, int row, MeasureQuery query) =>
        p.ClosedAt[row] == 0 ? IsOpen(p.State[row]) : query.To is { } last && p.ClosedDay[row] > last.DayNumber && p.State[row] is not (>= Rejected and <= Withdrawn);

    internal static bool IsOverdue(ProblemColumns p, int row, DateTimeOffset now) =>
        p.State[row] < FedBack && !p.Paused[row] && p.DueAt[row] != 0 && p.DueAt[row] < now.ToUnixTimeSeconds();

    private static Hit When(bool counted) => counted ? Counted : No;

    private static ProblemMeasure Days(string name, string zh, string en, double share, string whichZh, string whichEn) => new()
    {
        Name = name, Unit = MeasureUnit.Days, TitleZh = zh, TitleEn = en, Day = ProblemDay.Closed, Judge = (p, row, _) => When(p.ClosedAt[row] != 0),
        Amount = (p, row) => p.ClosedDay[row] - p.CreatedDay[row], Fold = Folds.Quantile(share),
        DefinitionZh = $"所选期间销号的问题，从发现到销号的自然日数的{whichZh}；分子为件数。", DefinitionEn = $"{whichEn} of calendar days from finding to closing, of problems closed in the period; the numerator is the number of cases.",
    };

    private static ProblemMeasure Counting(string name, string zh, string en, ProblemDay day, Func<ProblemColumns, int, MeasureQuery, Hit> judge, string definitionZh, string definitionEn, IReadOnlyList<byte>? states = null) =>
        new() { Name = name, Unit = MeasureUnit.Count, States = states, TitleZh = zh, TitleEn = en, Day = day, Judge = judge, DefinitionZh = definitionZh, DefinitionEn = definitionEn };

    private static ProblemMeasure Share(string name, string zh, string en, ProblemDay day, Func<ProblemColumns, int, MeasureQuery, Hit> judge, string definitionZh, string definitionEn) =>
        new() { Name = name, Unit = MeasureUnit.Percent, TitleZh = zh, TitleEn = en, Day = day, Judge = judge, DefinitionZh = definitionZh, DefinitionEn = definitionEn };
}
