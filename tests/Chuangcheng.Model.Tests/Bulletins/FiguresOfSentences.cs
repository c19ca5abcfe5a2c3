using System.Globalization;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Reading;

namespace Chuangcheng.Model.Tests.Bulletins;

/// <summary>What a sentence states. Each row: the sentence, then "quantity | verb | thing | value | unit | approximately | comparison" for each figure.</summary>
public sealed class FiguresOfSentences
{
    public static TheoryData<string, string[]> Stated => new()
    {
        { "发放倡议书300余份。", ["300余份|发放|倡议书|300|份|~|"] },
        { "聘请12名心理辅导员。", ["12名|聘请|心理辅导员|12|名||"] },
        { "近日，共立案17起，罚款1.5万余元。", ["17起|立案||17|起||", "1.5万余元|罚款||15000|元|~|"] },
        // one verb over a list, then another
        { "清运装修垃圾15余车、楼道杂物80余处、野广告160余条，补种月季90余棵。", ["15余车|清运|装修垃圾|15|车|~|", "80余处|清运|楼道杂物|80|处|~|", "160余条|清运|野广告|160|条|~|", "90余棵|补种|月季|90|棵|~|"] },
        // two quantities with nothing between them
        { "已完成300亩1.5万株油松的浇水工作。", ["300亩|完成|油松|300|亩||", "1.5万株|完成|油松|15000|株||"] },
        // one quantity for three things
        { "累计发放围裙、环保袋、手册700余份。", ["700余份|发放|围裙、环保袋、手册|700|份|~|"] },
        // values shared out over a list
        { "受理率、办结率分别达到99.5%和96%。", ["99.5%|达到|受理率|99.5|%||Rate", "96%|达到|办结率|96|%||Rate"] },
        { "受理热线诉求52件，同比下降31%。", ["52件|受理|热线诉求|52|件||", "31%|下降|热线诉求|-31|%||Yoy"] },
        { "办结量达到交办量的120%。", ["120%|达到|办结量|120|%||Ratio"] },
        // two ranks on different bases
        { "我区以总分91.3分名列全省提名城区第三，在全市9个提名城区中排名第一。", ["91.3分|名列|总分|91.3|分||Score", "第三|名列|总分|3|||Rank", "9个|排名|提名城区|9|个||", "第一|排名|总分|1|||Rank"] },
        { "60余名学生参观。", ["60余名|参观|学生|60|名|~|"] },
        { "200余人参加。", ["200余人|参加||200|人|~|"] },
        { "为30余位独居老人提供理发、量血压等服务。", ["30余位|提供|独居老人|30|位|~|"] },
        { "将86项办事流程编印成口袋书。", ["86项|编印|办事流程|86|项||"] },
        { "对四里桥16座公厕的保洁、9个中转站的清运等工作进行网格化管理。", ["16座|网格化管理|公厕|16|座||", "9个|网格化管理|中转站|9|个||"] },
        { "开展集中排查2次，专项检查10余次。", ["2次|开展|集中排查|2|次||", "10余次|开展|专项检查|10|次|~|"] },
        { "立案查处未按规定分类投放责任2起。", ["2起|立案查处|未按规定分类投放责任|2|起||"] },
        { "整治违规设置广告牌匾6起。", ["6起|整治|违规设置广告牌匾|6|起||"] },
        { "组织党员、网格员160余人开展义务劳动。", ["160余人|组织|党员、网格员|160|人|~|"] },
        { "组织居民学习宣讲千余场次。", ["千余场次|组织|居民学习宣讲|1000|场次|~|"] },
        { "服务群众90余万人次。", ["90余万人次|服务|群众|900000|人次|~|"] },
        { "开展应急演练近40场。", ["近40场|开展|应急演练|40|场|~|"] },
        { "发动2万余名市民、75个社团参与清洁行动。", ["2万余名|发动|市民|20000|名|~|", "75个|发动|社团|75|个||"] },
        { "检查点位1,260个次，反馈问题308个。", ["1,260个次|检查|点位|1260|个次||", "308个|反馈|问题|308|个||"] },
        { "满意率98.2%，较上月提高1.4个百分点。", ["98.2%||满意率|98.2|%||Rate", "1.4个百分点|提高|满意率|1.4|个百分点||Mom"] },
        { "注册志愿者占常住人口的18%。", ["18%|占|注册志愿者|18|%||Share"] },
        { "清理了40多处卫生死角及近200条的“牛皮癣”。", ["40多处|清理|卫生死角|40|处|~|", "近200条|清理|牛皮癣|200|条|~|"] },
        { "新开工安置房120套。", ["120套|开工|安置房|120|套||"] },
        { "入户发放《关于文明养犬的倡议》600余张。", ["600余张|发放|《关于文明养犬的倡议》|600|张|~|"] },
        { "维修路面200余平，文明宣传800人次。", ["200余平|维修|路面|200|平|~|", "800人次|宣传||800|人次||"] },
        { "12月底前改造老旧小区30个，约200万平方米。", ["30个|改造|老旧小区|30|个||", "约200万平方米|改造|老旧小区|2000000|平方米|~|"] },
        { "出动人员500余人次、车辆30台次。", ["500余人次|出动|人员|500|人次|~|", "30台次|出动|车辆|30|台次||"] },
        { "发现并整改隐患25处。", ["25处|发现并整改|隐患|25|处||"] },
        { "提出12件关于停车的建议。", ["12件|提出|建议|12|件||"] },
        { "投诉量环比减少26件。", ["26件|减少|投诉量|-26|件||Mom"] },
        { "覆盖率由85%提升至98%。", ["85%|提升|覆盖率|85|%||Rate", "98%|提升至|覆盖率|98|%||Rate"] },
        { "形成巡查、劝导、清运三类班组。", ["三类|形成|班组|3|类||"] },
    };

    /// <summary>Dates, telephone numbers, codes, names, slogans, schedules and set phrases count nothing.</summary>
    public static TheoryData<string> CountNothing =>
    [
        "2023年5月6日，第3季度工作会召开。", "1至4月，热线保持畅通。", "联系电话：010-66668888，拨打12345或96310。", "三家店、五里坨两地同步推进整治。", "张争三同志主持会议。",
        "坚持“一日三巡”“两手抓”。", "实行7×24小时值守和“5+2”工作制。", "四套班子领导出席。", "规划MC00-0100-0001~0003地块取得一级条件。", "G108国道沿线秩序良好。", "以80后、90后为主。",
        "一是抓重点。二是抓落实。三是抓督查。", "按照三个方面要求，做到一把手负责。", "第一时间整改到位。", "小区出入口200米范围内规范停车。", "为60岁以上老人办卡。", "2月至6月持续推进。", "推广“1+3+N”模式。", "首都文明办〔2022〕12号文件要求。",
    ];

    [Theory]
    [MemberData(nameof(Stated))]
    public void AreReadWithVerbThingValueAndUnit(string sentence, string[] figures) =>
        BulletinReader.Read("x", sentence, []).Sections.SelectMany(section => section.Items).SelectMany(item => item.Figures).Select(Written).ShouldBe(figures);

    [Theory]
    [MemberData(nameof(CountNothing))]
    public void AreNotSeenWhereNothingIsCounted(string sentence) =>
        BulletinReader.Read("x", sentence, []).Sections.SelectMany(section => section.Items).SelectMany(item => item.Figures).Select(Written).ShouldBeEmpty();

    private static string Written(Figure figure) => string.Join('|',
        figure.Qty, figure.Action, figure.Object, figure.Value.ToString(CultureInfo.InvariantCulture), figure.Unit, figure.Approx ? "~" : "", figure.Comparison?.ToString() ?? "");
}
