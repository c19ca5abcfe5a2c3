namespace Chuangcheng.Model.Sites;

/// <summary>What became of a site on a day (R-SITE-01: rename, merge, close, open; never delete).</summary>
public sealed class SiteChange
{
    public required int Site { get; init; }
    public required int Seq { get; init; }
    public required DateOnly On { get; init; }
    public required SiteChangeKind Kind { get; init; }
    public string Before { get; init; } = "";
    public string After { get; init; } = "";
    public int? Into { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The account; 0 is the system.</summary>
    public required int Actor { get; init; }
}

/// <summary>The numbers are stored: never renumber.</summary>
public enum SiteChangeKind : byte
{
    Open = 1,
    Rename = 2,
    Merge = 3,
    Close = 4,
    Reopen = 5,
}
