namespace Chuangcheng.Model.Documents;

/// <summary>A paper as it will be printed: all that layout decides is decided here, a file format only writes it down.</summary>
public sealed record PrintedPaper
{
    public required string Title { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>版记 or 报尾: at the bottom of the last page.</summary>
    public IReadOnlyList<Paragraph> Foot { get; init; } = [];

    /// <summary>The foot stands on an even page (GB/T 9704): a page is added when the text ends on an odd one.</summary>
    public bool FootOnEvenPage { get; init; }

    /// <summary>A page is added for the foot; null reckons whether, which whoever has counted the pages knows better.</summary>
    public bool? AddsPage { get; init; }

    public PageNumbers Numbers { get; init; } = PageNumbers.Outside;

    /// <summary>信函格式: the first block, the mark, stands 30 mm under the edge of the first page; the second double line 20 mm above its lower edge.</summary>
    public bool IsLetter { get; init; }

    /// <summary>Query, cut-off and rule version of what is printed (R-DOC-03); kept in the file's properties.</summary>
    public string Provenance { get; init; } = "";

    /// <summary>Forms of a page or more, one behind the other in one file, each beginning a page.</summary>
    public static PrintedPaper Together(string title, IReadOnlyList<PrintedPaper> papers) => new()
    {
        Title = title, Numbers = PageNumbers.None, Provenance = string.Join("; ", papers.Select(paper => paper.Provenance)),
        Blocks = [.. papers.SelectMany((paper, i) => i == 0 ? paper.Blocks : paper.Blocks.Skip(1).Prepend(((Paragraph)paper.Blocks[0]) with { StartsPage = true }))],
    };
}
