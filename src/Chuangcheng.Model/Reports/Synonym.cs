namespace Chuangcheng.Model.Reports;

/// <summary>A word that counts as another when results are summed: 野广告 as 小广告, 余人次 as 人次.</summary>
public sealed class Synonym
{
    public required int District { get; init; }

    public required SynonymKind Kind { get; init; }

    public required string Word { get; init; }

    /// <summary>Empty when the word stands for itself again.</summary>
    public required string Means { get; set; }

    public int Version { get; set; }
}
