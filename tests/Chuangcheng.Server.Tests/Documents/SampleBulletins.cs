using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Server.Tests.Documents;

/// <summary>Bulletins in our own words, in the forms a district and a municipality use.</summary>
internal static class SampleBulletins
{
    private const string Long =
        "一是压实责任，建立台账。逐条认领任务，明确到人，做到当日问题当日清，今年以来开展巡查46次，发现问题320余项，已全部整改完毕。二是突出重点，集中攻坚。围绕背街小巷、农贸市场、老旧小区等薄弱环节开展联合整治，清理乱堆乱放130余处、小广告260余条，规范停车秩序75处。" +
        "三是发动群众，共建共享。依托新时代文明实践站组织志愿者开展“清洁家园”行动，累计参与1200余人次，让身边环境看得见变化。";

    public static Bulletin District(int items = 6) => new()
    {
        Id = "d-672", Kind = "work-bulletin", Title = "云河区创建全国文明城区 工作快报", IssueNumber = 672, Issuer = "云河区创建全国文明城区工作领导小组办公室", Date = new DateOnly(2026, 5, 8),
        Sections =
        [
            new("指挥调度", [new() { Headline = "云河区召开创城工作推进会", Text = "会议通报了四月份测评情况。会议要求：一要提高认识，压实责任。坚持问题导向，逐项对照指标抓整改。二要统筹力量，形成合力。各专项组要加强配合，属地和行业部门同向发力。", Unit = "本刊" }]),
            new("常态创建", [.. Enumerable.Range(1, items).Select(i => new BulletinItem { Headline = $"松涛街道“三个聚焦”推动创建提质（{i}）", Text = Long, Unit = "松涛街道", IndicatorCodes = ["Ⅲ-58城市精细化管理", "Ⅲ-17志愿服务活动"] })]),
            new("文明培育",
            [
                new() { Group = "本刊综合", Unit = "区教委", Text = "近日，组织20所学校开展文明礼仪主题班会，3600余名学生参加。", IndicatorCodes = ["Ⅲ-50公益活动"] },
                new() { Group = "本刊综合", Unit = "区司法局", Text = "近日，到南桥社区开展普法宣传，发放宣传折页500余份。", IndicatorCodes = ["Ⅲ-50公益活动"] },
            ]),
            new("简讯",
            [
                new() { Category = "综合整治", Unit = "南桥镇", Text = "近日，开展门前三包专项检查，检查商户86家，整治店外经营12起。", AlsoUnits = ["松涛街道", "石门街道"] },
                new() { Category = "综合整治", Unit = "区卫健委", Text = "近日，对3家医院开展控烟检查，发现问题9项并限期整改。" },
                new() { Category = "文明实践", Unit = "区图书馆", Text = "周末开展亲子阅读活动，80余个家庭参加。" },
            ]),
        ],
        SignOff = new Dictionary<string, string> { ["编校"] = "周明", ["审核"] = "陈静", ["核签"] = "林远" },
        Distribution = new Dictionary<string, IReadOnlyList<string>> { ["报"] = ["首都文明办", "区委", "区人大", "区政府", "区政协领导同志"], ["发"] = ["全区各单位主要领导", "创城工作主管领导", "信息员"] },
        Contact = new("bulletin@example.org", "010-60000000", null),
    };

    public static Bulletin City() => new()
    {
        Id = "c-18", Kind = "briefing", Title = "首府精神文明建设情况简报", IssueNumber = 18, TotalIssueNumber = 2127, Issuer = "首府精神文明办", Date = new DateOnly(2026, 4, 24),
        Sections =
        [
            new("文明创建",
            [
                new() { Headline = "云河区召开文明城区 复查迎检部署会", Text = "云河区召开复查迎检工作部署会，170余人在55个分会场参加。\n一、统一思想，明确目标\n会议要求，各单位要对照指标逐项落实。\n二、突出重点，补齐短板\n要把群众反映集中的问题作为整改重点，做到件件有回音。", Unit = "云河区文明办" },
                new() { Headline = "南山区打造全域文明实践阵地", Text = "南山区建成实践站120个，组织活动3000余场，8万余人次参与。", Unit = "南山区文明办" },
            ]),
        ],
        SignOff = new Dictionary<string, string> { ["责编"] = "梅青", ["核稿"] = "田禾" },
        Distribution = new Dictionary<string, IReadOnlyList<string>> { ["报"] = ["中央文明办", "市委", "市人大", "市政府", "市政协"], ["送"] = ["市属各委办局", "各人民团体"], ["发"] = ["各区委书记", "区长", "宣传部长", "各区文明办", "有关新闻单位"] },
        Contact = new("briefing@example.org", "010-50000000", "010-50000001"),
    };
}
