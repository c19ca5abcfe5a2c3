using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Server.Reports;

public sealed record ReportLine(Guid Id, Guid? Unit, string UnitName, DateOnly Day, DateTimeOffset At, DateTimeOffset? ConfirmedAt, string Beginning);

/// <param name="Kind">figure, day, place or code.</param>
/// <param name="From">In the text as sent.</param>
/// <param name="Says">How it was understood.</param>
/// <param name="Doubt">verb, thing, severalPlaces or year; null when there is none.</param>
public sealed record MarkLine(string Kind, int From, int Length, string Says, string? Doubt);

public sealed record SuggestedLine(string Code, string Name, bool Written, IReadOnlyList<string> Words);

public sealed record KindLine(string Name, IReadOnlyList<string> Words);

/// <summary>What a report says and what the ledger counts, side by side.</summary>
/// <param name="From">The least the words allow, <paramref name="To"/> the most.</param>
/// <param name="Records">Where the records behind the count are.</param>
public sealed record ClaimLine(string Measure, string Sentence, decimal From, decimal To, long Counted, bool Agrees, DateOnly Since, DateOnly Until, string Records);

/// <summary>A report with everything read out of it.</summary>
public sealed record ReportAnswer(
    ReportLine Report, string Text, IReadOnlyList<Figure> Figures, IReadOnlyList<MarkLine> Marks, IReadOnlyList<SuggestedLine> Codes, IReadOnlyList<KindLine> Kinds, IReadOnlyList<ClaimLine> Claims,
    IReadOnlyList<int> Confirmed);
