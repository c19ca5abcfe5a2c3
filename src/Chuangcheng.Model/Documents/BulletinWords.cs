namespace Chuangcheng.Model.Documents;

/// <summary>The fixed words of a bulletin's end, in their order.</summary>
public static class BulletinWords
{
    public static IReadOnlyList<string> SignOffOrder { get; } = ["编校", "责编", "审核", "核稿", "核签"];

    /// <summary>To superiors, to peers, to subordinates.</summary>
    public static IReadOnlyList<string> DistributionOrder { get; } = ["报", "送", "发"];

    /// <summary>The desk's own copy.</summary>
    public const string OwnCopy = "本刊";

    /// <summary>One-sentence news of several units.</summary>
    public const string RoundUp = "本刊综合";
}
