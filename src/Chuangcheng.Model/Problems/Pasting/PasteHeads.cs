namespace Chuangcheng.Model.Problems.Pasting;

/// <summary>What the heads of a pasted table mean.</summary>
internal static class PasteHeads
{
    private static readonly (string Field, string[] Words)[] Table =
    [
        ("place", ["点位名称", "点位", "地点", "位置", "地址", "场所", "问题地点", "问题点位"]),
        ("words", ["存在问题", "问题描述", "问题", "具体问题", "问题内容", "主要问题", "情况"]),
        ("unit", ["责任单位", "牵头单位", "整改单位", "责任部门", "属地", "主责单位"]),
        ("due", ["整改时限", "完成时限", "整改期限", "时限", "期限", "完成时间", "截止时间", "整改完成时间"]),
        ("item", ["检查项", "测评项目", "问题类别", "类别", "指标"]),
    ];

    public static string? FieldOf(string head)
    {
        var bare = head.Trim().Trim('*', ':', '：');
        return Table.FirstOrDefault(row => row.Words.Contains(bare)).Field;
    }
}
