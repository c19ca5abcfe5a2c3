using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Submission.Pages;

/// <summary>The submissions of a district, and one of them opened.</summary>
/// <param name="Board">Null when there is none yet.</param>
/// <param name="Opened">The indicator whose materials are shown; null for none.</param>
public sealed record SubmissionView(IReadOnlyList<SubmissionLine> All, SubmissionBoard? Board, BoardRow? Opened, IReadOnlyList<MaterialLine> Materials, bool MayEdit)
{
    public string? Done { get; init; }

    public string? Refusal { get; init; }
}
