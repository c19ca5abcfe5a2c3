namespace Chuangcheng.Model.Submission;

/// <summary>What the kinds are called in folders, files and the catalogue.</summary>
public static class KindWords
{
    public static IReadOnlyDictionary<MaterialKind, string> Names { get; } = new Dictionary<MaterialKind, string>
    {
        [MaterialKind.Paper] = "规范文件", [MaterialKind.Report] = "说明报告", [MaterialKind.Picture] = "实景图片", [MaterialKind.Statistics] = "统计表格",
    };

    /// <summary>The kinds an indicator asks for, as the catalogue words them; one that names none asks for a report.</summary>
    public static IReadOnlyList<MaterialKind> Asked(IReadOnlyList<string> words)
    {
        MaterialKind[] asked = [.. Enum.GetValues<MaterialKind>().Where(kind => words.Any(word => word.Contains(Names[kind], StringComparison.Ordinal) || Synonyms[kind].Any(synonym => word.Contains(synonym, StringComparison.Ordinal))))];
        return asked.Length > 0 ? asked : [MaterialKind.Report];
    }

    private static readonly Dictionary<MaterialKind, string[]> Synonyms = new()
    {
        [MaterialKind.Paper] = ["文件", "制度"], [MaterialKind.Report] = ["报告", "说明"], [MaterialKind.Picture] = ["图片", "照片", "影像"], [MaterialKind.Statistics] = ["统计", "台账", "表"],
    };
}
