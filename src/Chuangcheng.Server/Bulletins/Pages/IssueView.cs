using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>One issue with its stages.</summary>
public sealed record IssueView(IssueDetail Detail, IssuePaperView Paper, SeriesLine? Series, IReadOnlyList<NewsLine> Offered, IReadOnlyList<Choice> Measures, bool IsDraft, bool MayEdit, bool MayMail, DateTimeOffset Now)
{
    /// <summary>To whom it was sent, and what failed.</summary>
    public IReadOnlyList<MailLine> Mails { get; init; } = [];

    public string? Done { get; init; }

    public string? Refusal { get; init; }
}
