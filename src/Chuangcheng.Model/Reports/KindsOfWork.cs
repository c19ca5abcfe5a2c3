namespace Chuangcheng.Model.Reports;

/// <summary>Kinds of work by the words that name them.</summary>
public static class KindsOfWork
{
    private static readonly (string Kind, string[] Words)[] Table =
    [
        ("environment", ["环境整治", "卫生", "垃圾", "杂物", "小广告", "堆物", "保洁", "乱堆乱放", "清扫"]),
        ("order", ["停车", "违停", "占道经营", "店外经营", "摊点", "交通秩序", "非机动车", "共享单车"]),
        ("facilities", ["公厕", "路灯", "充电", "无障碍", "护栏", "井盖", "健身器材", "座椅", "加装电梯"]),
        ("publicity", ["宣传", "公益广告", "海报", "折页", "倡议书", "展板", "宣讲", "宣传品"]),
        ("volunteers", ["志愿", "文明实践", "学雷锋", "义诊", "义务", "慰问", "助老"]),
        ("inspection", ["检查", "巡查", "排查", "督导", "暗访", "整改", "问题"]),
        ("enforcement", ["立案", "罚款", "处罚", "查处", "取缔", "执法"]),
        ("hotline", ["12345", "接诉即办", "诉求", "热线", "投诉", "吹哨"]),
        ("greening", ["绿化", "树木", "草坪", "补种", "花箱", "修剪", "绿地", "公园"]),
        ("training", ["培训", "讲座", "学习", "课堂"]),
        ("meeting", ["会议", "部署会", "推进会", "例会", "动员"]),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Table.Select(row => row.Kind)];

    /// <summary>Kinds with the first word that names each, the most named first.</summary>
    public static IReadOnlyList<KindOfWork> In(string text) =>
    [
        .. Table.Select(row => (row.Kind, Found: row.Words.Where(word => text.Contains(word, StringComparison.Ordinal)).ToList())).Where(row => row.Found.Count > 0)
            .OrderByDescending(row => row.Found.Count).Select(row => new KindOfWork(row.Kind, row.Found)),
    ];
}
