namespace Chuangcheng.Server.Assessments;

/// <param name="Points">Hundredths that sum to total less score.</param>
/// <param name="Kind">visit, problem, event or entered: where the record opens.</param>
public sealed record LossLine(string Component, string Kind, Guid? Record, string Item, string Indicator, string What, decimal Points);

/// <param name="Photos">SHA-256 of each.</param>
/// <param name="Lost">Hundredths of the total it lost, over all field components.</param>
public sealed record SheetCheck(Guid Visit, string Place, string Result, decimal Grade, decimal Lost, DateTimeOffset At, string? Note, IReadOnlyList<string> Photos);

public sealed record SheetItem(string Item, string Name, int Observations, int Passed, decimal Lost, IReadOnlyList<SheetCheck> Checks);

/// <param name="Score">R-SCORE-10 over the unit's observations; null is no data.</param>
public sealed record SheetIndicator(string Code, string Name, decimal? Score, int Observations, int Passed, IReadOnlyList<SheetIndicator> Children, IReadOnlyList<SheetItem> Items);

/// <param name="NoData">Components left out because there was nothing to count.</param>
/// <param name="Losses">The most first; they sum to total less score.</param>
/// <param name="Hash">Of the sheet in force; null while the period is open.</param>
public sealed record SheetAnswer(
    PeriodLine Period, Guid Unit, string Name, string Class, decimal Total, decimal? Score, int? Rank, string? WhyNot, string Band, int Cases, bool Vetoed, IReadOnlyList<ComponentLine> Components, IReadOnlyList<string> NoData,
    IReadOnlyList<SheetIndicator> Indicators, IReadOnlyList<LossLine> Losses, int Revision, string? Hash);
