using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Server.Bulletins;

/// <summary>An issue in a list.</summary>
/// <param name="IssueNumber">Null before the sign-off.</param>
/// <param name="Hits">Items that hold the words asked for; empty without a question.</param>
public sealed record IssueLine(
    Guid Id, string State, Guid Series, string Title, string Name, bool Special, int? IssueNumber, int? TotalIssueNumber, DateOnly? Date, bool Public, int Items, IReadOnlyList<IssueHit> Hits);

/// <param name="Text">A stretch around the first place of the words.</param>
public sealed record IssueHit(string? Section, string? Headline, string Text);

public sealed record IssueStepLine(int Seq, string Step, string From, string To, string? Actor, DateTimeOffset At, string Note);

/// <summary>A figure of an issue.</summary>
/// <param name="Now">What the measure says at this moment; null once signed, when it no longer matters to the draft.</param>
/// <param name="Changed">The draft says something else than the ledger.</param>
public sealed record IssueFigure(Guid Item, string Headline, FigureLine Figure, string? Now, bool Changed);

/// <summary>A unit that opened the issue.</summary>
public sealed record ReceiptLine(Guid? Unit, string? UnitName, DateTimeOffset At);

/// <summary>One issue whole: what it says, where it stands, what may be done.</summary>
public sealed record IssueDetail(
    IssueLine Issue, Bulletin Bulletin, IReadOnlyList<NewsLine> News, IReadOnlyList<IssueFigure> Figures, IReadOnlyList<IssueStepLine> History, IReadOnlyList<string> AllowedSteps,
    IReadOnlyList<DeskFinding> Findings, IReadOnlyList<ReceiptLine> Receipts, DateTimeOffset? IssuedAt, string Notice);
