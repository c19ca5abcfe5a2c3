namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>A unit's news 信息 for a bulletin. How many are printed is never a score (R-BURDEN-09).</summary>
public sealed class NewsItem
{
    public required Guid Id { get; init; }

    public required int No { get; init; }

    /// <summary>The desk it was sent to.</summary>
    public required int District { get; init; }

    /// <summary>The unit it is from.</summary>
    public required int Unit { get; init; }

    /// <summary>The district's item it was passed upward from; null for one's own.</summary>
    public Guid? From { get; init; }

    /// <summary>Empty for short news.</summary>
    public string Headline { get; set; } = "";

    /// <summary>{1}, {2} … stand for its live figures.</summary>
    public string Text { get; set; } = "";

    /// <summary>The name in the closing bracket or before the colon.</summary>
    public string Source { get; set; } = "";

    public string Section { get; set; } = "";

    /// <summary>The inner heading of short news.</summary>
    public string Tag { get; set; } = "";

    /// <summary>Of a 本刊综合: items of one section and group are printed as one.</summary>
    public string Group { get; set; } = "";

    /// <summary>Ⅲ-58城市精细化管理.</summary>
    public IReadOnlyList<string> Codes { get; set; } = [];

    public IReadOnlyList<string> AlsoUnits { get; set; } = [];

    public NewsState State { get; set; } = NewsState.Submitted;

    /// <summary>The issue it is picked for; 0 for none.</summary>
    public int Issue { get; set; }

    /// <summary>Its place in the issue, from 1.</summary>
    public int Place { get; set; }

    /// <summary>Why it is not used.</summary>
    public string Reason { get; set; } = "";

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>An account's number.</summary>
    public required int SubmittedBy { get; init; }

    public int Version { get; set; }
}
