using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Indicators;

/// <summary>One thing looked at, with its rules as data.</summary>
/// <param name="NotCountedZh">What does not count as a failure (domain 3.8).</param>
/// <param name="Severity">1 ordinary, 2 serious, 3 safety.</param>
/// <param name="Department">Department type that answers.</param>
/// <param name="WatchDays">Recurrence watch after closing.</param>
public sealed record CheckItem(
    string Code, string NameZh, string NameEn, Dimension Dimension, string CategoryZh, IReadOnlyList<string> SiteTypes, IndicatorCode Indicator,
    string StandardZh, ScoreRule ScoreRule, string NotCountedZh, int Severity, FixClass FixClass, TimeLimit Limit, string Department,
    EvidenceRule EvidenceRule, int WatchDays, string Basis);
