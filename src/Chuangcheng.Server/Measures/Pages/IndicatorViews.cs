namespace Chuangcheng.Server.Measures.Pages;

/// <summary>The tree of indicators with what the year found.</summary>
/// <param name="Edition">Name of the edition in force.</param>
public sealed record IndicatorsView(string Edition, bool Example, IReadOnlyList<IndicatorRow> Rows, IReadOnlyList<EditionLink> Editions);

/// <param name="Level">1, 2 or 3.</param>
/// <param name="Open">Open problems; null above level Ⅲ.</param>
public sealed record IndicatorRow(string Code, int Level, string Name, string Lead, decimal Weight, int Items, long? Found, long? Open);

public sealed record EditionLink(string Code, string Name, DateOnly Since, bool InForce);

/// <summary>One indicator: what is asked, what is looked at, and how it stands.</summary>
public sealed record IndicatorView(string Code, string Name, string Standard, string Lead, IReadOnlyList<string> Support, IReadOnlyList<string> Methods, IReadOnlyList<string> Materials, IReadOnlyList<ItemRow> Items)
{
    /// <summary>The indicators above, from Ⅰ down.</summary>
    public IReadOnlyList<(string Code, string Name)> Above { get; init; } = [];
    public IReadOnlyList<(MeasureLine Line, string Href)> Figures { get; init; } = [];
    public IReadOnlyList<(Guid Id, string Number, string Item, string Place, string State, DateTimeOffset At)> Problems { get; init; } = [];
    public IReadOnlyList<EvidenceLine> Evidence { get; init; } = [];
    public DateTimeOffset Now { get; init; }
}

/// <param name="Photo">SHA-256.</param>
/// <param name="After">Taken when it was put right.</param>
public sealed record EvidenceLine(string Photo, bool After, Guid Problem, string Number, string Place, DateTimeOffset At);

/// <param name="Evidence">When a photo is asked, in words.</param>
public sealed record ItemRow(string Code, string Name, string Standard, string Limit, string Department, string Evidence, long Found);
