namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>Sets of sections to begin with; a desk changes its own as it likes.</summary>
public static class SectionSets
{
    /// <summary>The section of one-sentence news.</summary>
    public const string Briefs = "简讯";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["2019"] = ["生活环境建设", "政务环境建设", "文明道德风尚培育", "人文环境建设", "长效常态创建机制", "市场环境建设", "生态环境建设", "法治环境建设", Briefs],
        ["2022"] = ["喜报", "指挥调度", "专题部署", "检查督导", "常态创建", "文明培育", "新时代文明实践", Briefs],
        ["municipal"] = ["文明创建", "文明培育", "文明实践", "未成年人思想道德建设"],
    };

    public static IReadOnlyList<string> Tags { get; } = ["综合整治", "文明培育", "文明实践", "文明创建"];

    /// <summary>Who signs off, as a district calls them and as a municipality does.</summary>
    public static IReadOnlyList<string> DistrictRoles { get; } = ["编校", "审核", "核签"];

    public static IReadOnlyList<string> MunicipalRoles { get; } = ["责编", "核稿", ""];
}
