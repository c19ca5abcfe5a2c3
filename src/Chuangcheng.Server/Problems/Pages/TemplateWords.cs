namespace Chuangcheng.Server.Problems.Pages;

/// <summary>What the heads of a district's own form mean, and the fields of the ledger that can stand under them.</summary>
internal static class TemplateWords
{
    public static IReadOnlyList<string> Fields { get; } =
        ["index", "number", "item", "note", "place", "territory", "unit", "state", "indicator", "source", "count", "found", "assigned", "due", "closed", "overdue"];

    private static readonly (string Field, string[] Words)[] Table =
    [
        ("index", ["序号"]), ("number", ["编号", "问题编号", "工单号"]), ("item", ["检查项", "问题类别", "类别", "问题类型"]), ("note", ["问题描述", "存在问题", "问题", "具体问题", "问题内容"]),
        ("place", ["点位", "点位名称", "地点", "问题点位", "位置", "地址"]), ("territory", ["属地", "所属街道", "街道", "镇街", "所属镇街"]), ("unit", ["责任单位", "整改单位", "牵头单位", "责任部门"]),
        ("state", ["状态", "整改情况", "办理情况", "整改状态"]), ("indicator", ["指标", "测评指标", "对应指标"]), ("source", ["来源", "问题来源"]), ("count", ["数量", "处数"]), ("found", ["发现时间", "检查时间", "日期", "检查日期"]),
        ("assigned", ["交办时间", "派发时间"]), ("due", ["整改时限", "整改期限", "完成时限", "时限"]), ("closed", ["销号时间", "办结时间", "完成时间"]), ("overdue", ["是否超期", "超期"]),
    ];

    /// <returns>The field; empty for a head nobody knows, whose column stays empty.</returns>
    public static string FieldOf(string head) => Table.FirstOrDefault(row => row.Words.Contains(head.Trim().Trim('*'))).Field ?? "";
}
