using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Server.Intake;

/// <summary>Words that files use for what we call otherwise: heads of columns, kinds, results.</summary>
internal static class ReadWords
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["编号"] = "code", ["编码"] = "code", ["代码"] = "code", ["名称"] = "name", ["姓名"] = "name", ["类型"] = "type", ["点位类型"] = "type", ["单位"] = "unit", ["责任单位"] = "unit", ["所属单位"] = "unit",
        ["上级单位"] = "parent", ["单位类别"] = "kind", ["类别"] = "kind", ["部门类型"] = "department_types", ["地址"] = "address", ["经度"] = "longitude", ["纬度"] = "latitude", ["坐标系"] = "datum",
        ["责任方"] = "parties", ["状态"] = "status", ["起始日期"] = "since", ["终止日期"] = "until", ["经营主体"] = "operator", ["名单"] = "lists", ["视频点位"] = "under_video", ["形状"] = "shape",
        ["办公电话"] = "phone", ["离任日期"] = "left", ["岗位"] = "post", ["岗位名称"] = "title", ["点位"] = "site", ["辖区"] = "ground", ["环节"] = "step", ["方面"] = "aspect", ["依据"] = "source",
        ["职责"] = "words", ["检查编号"] = "visit", ["检查类别"] = "visit_kind", ["开始时间"] = "started", ["结束时间"] = "finished", ["检查项"] = "item", ["结果"] = "result", ["数量"] = "count",
        ["说明"] = "note", ["备注"] = "note", ["立行立改"] = "fixed", ["检查员"] = "inspector", ["轮次"] = "round", ["设施"] = "kind", ["位置"] = "place", ["规格"] = "specification", ["应有"] = "required",
        ["现有"] = "present", ["合格数"] = "compliant", ["清点日期"] = "counted_on", ["整改单位"] = "owner", ["整改期限"] = "due_on",
        ["日期"] = "date", ["节假日"] = "holiday_zh", ["表号"] = "table",
    };

    public static IReadOnlyDictionary<string, UnitKind> UnitKinds { get; } = With<UnitKind>(
        ("市", UnitKind.City), ("区", UnitKind.District), ("指挥部", UnitKind.Headquarters), ("创城办", UnitKind.Office), ("专项组", UnitKind.SpecialGroup), ("专班", UnitKind.TaskForce),
        ("委办局", UnitKind.Department), ("部门", UnitKind.Department), ("街道", UnitKind.Street), ("镇", UnitKind.Town), ("社区", UnitKind.Community), ("村", UnitKind.Village), ("网格", UnitKind.Grid),
        ("经营主体", UnitKind.Operator), ("群团组织", UnitKind.MassOrganisation), ("督导单位", UnitKind.Overseer), ("工作组", UnitKind.WorkingGroup), ("分指挥部", UnitKind.SubHeadquarters),
        ("指挥中心", UnitKind.CommandCentre), ("驻区单位", UnitKind.ResidentOrganisation));

    public static IReadOnlyDictionary<string, SiteStatus> SiteStatuses { get; } = With<SiteStatus>(("开放", SiteStatus.Open), ("暂未开放", SiteStatus.Suspended), ("关闭", SiteStatus.Closed));

    public static IReadOnlyDictionary<string, CheckResult> Results { get; } = With<CheckResult>(
        ("合格", CheckResult.Pass), ("达标", CheckResult.Pass), ("是", CheckResult.Pass), ("√", CheckResult.Pass), ("不合格", CheckResult.Fail), ("不达标", CheckResult.Fail), ("否", CheckResult.Fail),
        ("×", CheckResult.Fail), ("不适用", CheckResult.NotApplicable), ("/", CheckResult.NotApplicable), ("未观察", CheckResult.NotObserved), ("未见", CheckResult.NotObserved));

    public static IReadOnlyDictionary<string, VisitKind> VisitKinds { get; } = With<VisitKind>(
        ("实地考察", VisitKind.Round), ("巡查", VisitKind.Patrol), ("全覆盖检查", VisitKind.FullCoverage), ("专项检查", VisitKind.Special), ("暗访", VisitKind.Unannounced), ("四不两直", VisitKind.Unannounced),
        ("督导", VisitKind.Supervision), ("回头看", VisitKind.Recheck), ("模拟测评", VisitKind.Mock));

    /// <summary>Our name of a column; what is not known keeps its own.</summary>
    public static string Column(string head) => Columns.GetValueOrDefault(head.Trim(), head.Trim());

    /// <summary>The head people read, for files that go out in Chinese.</summary>
    public static string Head(string column) => Columns.FirstOrDefault(pair => pair.Value == column).Key ?? column;

    public static bool? YesNo(string cell) => cell.Trim().ToLowerInvariant() switch
    {
        "" => false,
        "true" or "yes" or "y" or "1" or "是" or "√" => true,
        "false" or "no" or "n" or "0" or "否" or "×" => false,
        _ => null,
    };

    private static Dictionary<string, T> With<T>(params (string Word, T Value)[] words) where T : struct, Enum =>
        new(Enum.GetValues<T>().Select(value => KeyValuePair.Create(value.Wire(), value)).Concat(words.Select(word => KeyValuePair.Create(word.Word, word.Value))), StringComparer.Ordinal);
}
