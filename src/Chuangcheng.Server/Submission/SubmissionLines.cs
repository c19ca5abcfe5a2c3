namespace Chuangcheng.Server.Submission;

/// <param name="From">First day of the twelve months before the test.</param>
/// <param name="To">Last day of them.</param>
public sealed record SubmissionLine(Guid Id, string Name, DateOnly TestMonth, DateOnly From, DateOnly To);

/// <summary>Where a submission stands, by indicator and kind.</summary>
/// <param name="Asked">Kinds asked for by all indicators together.</param>
/// <param name="Ready">Of these, those with at least one material without a fault.</param>
public sealed record SubmissionBoard(SubmissionLine Submission, int Asked, int Ready, IReadOnlyList<BoardRow> Rows);

/// <param name="Lead">The first unit of the responsible list answers for the whole indicator (R-MAT-01).</param>
public sealed record BoardRow(string Indicator, string Name, Guid? Lead, string? LeadName, IReadOnlyList<BoardCell> Cells);

/// <param name="Kind">paper, report, picture or statistics.</param>
/// <param name="State">notAsked, missing, faulty or ready.</param>
public sealed record BoardCell(string Kind, string State, int Materials);

/// <param name="Faults">What it lacks, by wire names.</param>
public sealed record MaterialLine(
    Guid Id, string Indicator, string Kind, string Title, string Text, string Source, DateOnly Dated, string? Photo, Guid? Unit, string? UnitName, string Origin, IReadOnlyList<string> Faults);
