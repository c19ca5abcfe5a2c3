namespace Chuangcheng.Model.Bulletins;

/// <summary>A bulletin as data: what is read out of an old one, and what a new one is typeset from (docs/bulletin-json.md). What is absent is null or empty, never a guess.</summary>
public sealed record Bulletin
{
    /// <summary>The stem of the file it was read from, or the number it goes by here.</summary>
    public required string Id { get; init; }

    public string? Kind { get; init; }

    public string? Title { get; init; }

    /// <summary>第155期: in a district one running number for ever, in a municipality one a year.</summary>
    public int? IssueNumber { get; init; }

    /// <summary>总第2127期.</summary>
    public int? TotalIssueNumber { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? Date { get; init; }

    public IReadOnlyList<BulletinSection> Sections { get; init; } = [];

    /// <summary>编校, 审核, 核签, 责编, 核稿 → name.</summary>
    public IReadOnlyDictionary<string, string> SignOff { get; init; } = new Dictionary<string, string>();

    /// <summary>报, 送, 发 → addressees.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Distribution { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public BulletinContact? Contact { get; init; }
}
