using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Desk;

namespace Chuangcheng.Server.Tests.Documents;

/// <summary>Bulletins by chance, in our own words and in every form the desk can set.</summary>
internal sealed class AnyBulletin(int seed)
{
    private static readonly string[] Titles = ["云河区创建全国文明城区 工作快报", "白鹭区创城工作简报", "青山县精神文明建设情况简报", "云河区创建全国文明典范城区 工作动态"];
    private static readonly string[] Units = ["松涛街道", "石门街道", "南桥镇", "云溪镇", "区教委", "区司法局", "区卫健委", "区城管委", "区园林局", "区残联", "区税务局", "区住建委"];
    private static readonly string[] Codes = ["Ⅲ-58城市精细化管理", "Ⅲ-17志愿服务活动", "Ⅲ-50公益活动", "Ⅲ-82群众参与", "Ⅲ-55城市规划", "Ⅲ-8文明旅游"];
    private static readonly string[] Acts = ["多举措推动创建提质", "“三个聚焦”管好背街小巷", "开展环境整治专项行动", "筑牢文明实践阵地", "“四步走”抓实测评问题整改", "扎实做好迎检准备"];

    private static readonly string[] Sentences =
    [
        "近日，组织志愿者120余人次走进社区开展清洁行动。", "累计清理乱堆乱放130余处、小广告260余条，修剪树木80余棵。", "一是压实责任，建立台账。二是突出重点，集中攻坚。", "围绕背街小巷、农贸市场等薄弱环节开展联合整治，规范停车秩序75处。",
        "发放宣传折页1.2万余份，入户走访3600余户。", "今年以来开展巡查46次，发现问题320余项，已全部整改完毕。", "投诉量同比下降44%，群众满意率达到98.7%。", "要求各社区对照指标逐项落实，做到件件有回音。", "为56名孤寡老人送去慰问品。", "在全区排名第二。",
    ];

    private readonly Random chance = new(seed);

    public bool Titled => seed % 3 == 0;

    public Bulletin Made()
    {
        var total = chance.Next(3) == 0 ? chance.Next(100, 4000) : (int?)null;
        return new()
        {
            Id = $"any-{seed}", Kind = "work-bulletin", Title = Of(Titles), IssueNumber = chance.Next(1, 900), TotalIssueNumber = total, Issuer = $"{Of(["云河区", "白鹭区"])}创建全国文明城区工作领导小组办公室",
            Date = new DateOnly(2026, 1, 1).AddDays(chance.Next(300)),
            Sections = [.. Names().Select(name => new BulletinSection(name, name == SectionSets.Briefs ? Briefs() : Items()))],
            SignOff = new Dictionary<string, string> { ["编校"] = "周明", ["审核"] = "陈静", ["核签"] = "林远" },
            Distribution = new Dictionary<string, IReadOnlyList<string>> { ["报"] = ["首都文明办", "区委领导同志"], ["送"] = chance.Next(2) == 0 ? [] : ["各人民团体"], ["发"] = ["全区各单位", "信息员"] },
            Contact = new("desk@example.org", "010-60000000", chance.Next(2) == 0 ? "010-60000001" : null),
        };
    }

    private IReadOnlyList<string> Names()
    {
        var set = SectionSets.All.Values.ElementAt(chance.Next(SectionSets.All.Count));
        return [.. set.Where((name, i) => i == 0 || name == SectionSets.Briefs || chance.Next(2) == 0)];
    }

    private List<BulletinItem> Items()
    {
        List<BulletinItem> items = [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => Item())];
        if (!Titled && chance.Next(2) == 0) items.AddRange(RoundUp());
        return items;
    }

    private BulletinItem Item()
    {
        var unit = Of(Units);
        return new() { Headline = unit + Of(Acts), Text = Text(chance.Next(1, 5)), Unit = unit, IndicatorCodes = Some(Codes, 0, 3), AlsoUnits = [] };
    }

    private IEnumerable<BulletinItem> RoundUp()
    {
        var codes = Some(Codes, 1, 3);
        return Some(Units, 2, 4).Select(unit => new BulletinItem { Group = "本刊综合", Unit = unit, Text = Text(chance.Next(1, 3)), IndicatorCodes = codes });
    }

    private List<BulletinItem> Briefs() => [.. Some([.. SectionSets.Tags], 1, 3).SelectMany(tag => Some(Units, 1, 4).Select(unit =>
    {
        var also = chance.Next(3) == 0 ? Some([.. Units.Where(other => other != unit)], 1, 3) : [];
        return new BulletinItem { Category = tag, Unit = unit, Text = Text(chance.Next(1, 3)), AlsoUnits = also };
    }))];

    private string Text(int sentences) => string.Concat(Some(Sentences, sentences, sentences));

    private string Of(IReadOnlyList<string> from) => from[chance.Next(from.Count)];

    private IReadOnlyList<string> Some(string[] from, int least, int most)
    {
        var all = from.ToArray();
        chance.Shuffle(all);
        return all[..chance.Next(least, most + 1)];
    }
}
