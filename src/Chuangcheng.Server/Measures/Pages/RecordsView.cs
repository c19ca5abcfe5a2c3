using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>The records behind one number.</summary>
/// <param name="Back">The measure's page.</param>
/// <param name="Next">The next page's address; null on the last.</param>
public sealed record RecordsView(string Title, string Back, long Total, string? Next, DateTimeOffset AsOf, IReadOnlyList<RecordLine> Lines)
{
    /// <summary>Numerator and denominator of a share, to switch between.</summary>
    public IReadOnlyList<Tab> Parts { get; init; } = [];
}

/// <param name="Href">Where it opens; null for a visit or a check.</param>
/// <param name="State">A wire name; null unless it is a problem.</param>
public sealed record RecordLine(string Name, string? Href, string What, string Where, string? State);
