using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The page on which papers of former times come into the archive.</summary>
/// <param name="Chosen">The series they belong to.</param>
/// <param name="Papers">What was read and waits for a look; empty before.</param>
public sealed record TakeInView(IReadOnlyList<SeriesLine> Series, Guid? Chosen, IReadOnlyList<PaperLine> Papers)
{
    public string? Refusal { get; init; }

    /// <summary>How many were taken in.</summary>
    public int? Done { get; init; }
}

/// <param name="Content">The bulletin as it is sent back when it is confirmed; empty when the paper could not be read.</param>
/// <param name="Refusal">Why it could not be read.</param>
public sealed record PaperLine(string File, Guid Id, Bulletin? Bulletin, string Content, string? Refusal, IReadOnlyList<string> Doubts)
{
    /// <summary>Ticked.</summary>
    public required bool Taken { get; init; }

    public int Items => Bulletin?.Sections.Sum(section => section.Items.Count) ?? 0;

    public int Figures => Bulletin?.Sections.Sum(section => section.Items.Sum(item => item.Figures.Count)) ?? 0;
}
