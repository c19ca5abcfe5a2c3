using Chuangcheng.Model.Documents;

namespace Chuangcheng.Server.Tests.Documents;

/// <summary>One of each other paper (domain 15.3), in our own words.</summary>
internal static class SamplePapers
{
    private static readonly DateOnly Day = new(2026, 5, 8);

    public static AssignmentSheet Assignment { get; } = new()
    {
        Number = "WT-2026-000128", Date = Day, IssuedBy = "云河区创城办", Source = "2026年5月7日 实地考察", Site = "松涛街道南桥社区", Territory = "松涛街道", Indicator = "Ⅲ-58城市精细化管理", Item = "楼道无乱堆乱放",
        Problem = "3号楼2单元一至三层楼道堆放自行车、纸箱等杂物，影响通行，存在消防隐患。", LeadUnit = "松涛街道", SupportingUnits = "区消防救援支队", Deadline = "2026年5月12日18时前（2个工作日）", Contact = "区创城办 010-60000000",
    };

    public static FeedbackSheet Feedback { get; } = new()
    {
        Number = "WT-2026-000128", Date = Day.AddDays(3), Site = "松涛街道南桥社区", Unit = "松涛街道", Indicator = "Ⅲ-58城市精细化管理", Item = "楼道无乱堆乱放", Problem = "楼道堆放杂物，影响通行。", Deadline = "2026年5月12日18时前",
        Done = "已于5月10日组织社区、物业联合清理，运走杂物2车，并与居民签订楼道公约。", DoneAt = "2026年5月10日", Request = "", Verified = "已现场复核，整改到位。",
    };

    public static SupervisionLetter Letter { get; } = new()
    {
        Issuer = "云河区创建全国文明城区工作领导小组办公室", Number = "云创办函〔2026〕12号", Title = "关于限期整改石门农贸市场周边环境问题的督办函", Addressee = "石门街道办事处",
        Facts = "4月以来，我办三次检查发现石门农贸市场周边游商占道、垃圾满溢问题反复出现，涉及问题17项，其中9项超过整改时限。", Basis = "根据《云河区创建全国文明城区责任分工》第八条，农贸市场周边环境秩序由属地街道牵头。",
        Requirement = "请你单位于5月20日前完成整改，并书面反馈整改情况和长效措施。", Consequence = "逾期未完成的，将按规定提请区督查部门专项督查。", Date = Day,
    };

    public static MeetingMinutes Minutes { get; } = new()
    {
        Masthead = "云河区创城工作例会纪要", Number = 7, Issuer = "云河区创城办", Date = Day, Meeting = "5月7日，区创城办召开第七次工作例会，研究四月份问题整改和五月份实地考察安排。现将议定事项纪要如下：",
        Decisions = ["一要逐项销号，不留尾巴。四月份未办结的36项问题由属地于5月15日前完成。", "二要提前排查，主动整改。各专项组对照指标开展一次全覆盖自查。"], Attended = ["周明", "陈静", "林远", "方宁", "许岚", "高峰"], Excused = ["程立"], SatIn = ["韩松", "赵晴"], SentTo = "各专项组，各镇街，区属各单位。",
    };

    public static ResultsNotice Notice(int problems) => new()
    {
        Mark = "云河区创建全国文明城区工作领导小组办公室文件", Number = "云创办发〔2026〕9号", Title = "关于2026年四月份创城实地考察考核结果的通报", Addressee = "各镇街，区属各单位", Issuer = "云河区创城办", Date = Day, Period = "2026年4月1日至30日",
        RuleVersion = "2026年第2版",
        Tables =
        [
            new("镇街", [new("松涛街道", 94.52m, 1210), new("石门街道", 91.08m, 1184), new("南桥镇", 89.7m, 990)]),
            new("委办局", [new("区城管委", 95.1m, 640), new("区住建委", 92.33m, 512)]),
        ],
        MainProblems = [.. Enumerable.Range(1, problems).Select(i => $"部分老旧小区楼道堆物反复出现，个别点位连续两次检查仍未整改到位，暴露出日常巡查不细、责任落实不严的问题（例{i}）。")],
        Requirements = ["各单位要对照问题清单逐项整改，5月20日前报送整改情况。", "各专项组要加强指导，对共性问题集中研究解决。"], CopiedTo = "区委办，区政府办，区人大办，区政协办，区纪委区监委。",
    };
}
