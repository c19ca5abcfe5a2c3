using System.Buffers;
using System.Collections.Frozen;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>What a unit of government is called.</summary>
internal static class UnitNames
{
    /// <summary>How names of units end.</summary>
    public static readonly WordTable Suffixes = new("""
        街道 街道办 街道办事处 地区办事处 办事处 镇 乡 镇政府 乡政府 村 社区 居委会 村委会 局 分局 委 委员会 办 办公室 文明办 创城办 创文办 创建办 创建指挥部 指挥部 领导小组 专班 工委 党工委 管委会 纪委 监委 党委 党校 宣传部 组织部 统战部 武装部 政法委 网信办 编办
        大队 支队 中队 总队 队 中心 法院 检察院 公司 集团 协会 联合会 联社 妇联 残联 文联 科协 侨联 工商联 工会 总工会 团委 团区委 团市委 团县委 学校 学院 大学 中学 小学 幼儿园 医院 卫生院 银行 馆 图书馆 文化馆 博物馆 站 所 派出所 园 公园 管理处 处 红十字会 会 社 区政府 县政府 市政府 区委 县委 市委 人大 政协 报社 电视台 融媒体中心 供电公司 新区 开发区 高新区 经开区 林场 景区 区 县 市 州 旗 本刊 本报 编辑部
        """);

    /// <summary>Adverbs that could begin such a name are left alone in front of these.</summary>
    public static readonly WordTable Parts = new("共青团 全民 已故 现代 重点办 集中区 和平 共和 和谐 还乡 各界 即墨 将乐 能源局");

    private static readonly FrozenSet<char> Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺云".ToFrozenSet();

    private static readonly SearchValues<char> Ends = SearchValues.Create("。；：！？【】、，0123456789");

    /// <summary>Between places of a list of units.</summary>
    public static readonly char[] Separators = ['、', '，', '和', '与', '及'];

    public static bool IsUnit(ReadOnlySpan<char> name, IReadOnlyCollection<string> known) =>
        name.Length is >= 2 and <= 24 && ((Suffixes.Before(name) > 0 && !SpeaksOfAll(name)) || Known(name, known)) && !name.ContainsAny(Ends);

    /// <summary>张三 and 张三丰: a surname and one or two characters.</summary>
    public static bool IsPerson(ReadOnlySpan<char> name) => name.Length is 2 or 3 && Surnames.Contains(name[0]) && Suffixes.Before(name) == 0;

    /// <summary>全区, 各镇, 我市: everybody is no unit.</summary>
    private static bool SpeaksOfAll(ReadOnlySpan<char> name) => (name[0] is '全' or '各' or '我' or '该' && !name.StartsWith("全国")) || name.StartsWith("确保");

    private static bool Known(ReadOnlySpan<char> name, IReadOnlyCollection<string> known)
    {
        foreach (var unit in known)
            if (name.SequenceEqual(unit)) return true;
        return false;
    }
}
