namespace Chuangcheng.Model.Bulletins.Reading.Words;

/// <summary>The frame of a paper: masthead, sections, headlines and the last lines.</summary>
internal static class PaperWords
{
    /// <summary>Kind of paper by a word of its title; the first that fits.</summary>
    public static readonly (string Word, string Kind)[] Kinds =
    [
        ("快报", "work-bulletin"), ("简报", "briefing"), ("专报", "briefing"), ("动态", "briefing"), ("通讯", "briefing"), ("信息", "briefing"), ("简讯", "briefing"), ("周报", "briefing"), ("月报", "briefing"),
        ("通知", "notice"), ("通报", "notice"), ("方案", "notice"), ("意见", "notice"), ("公告", "notice"), ("通告", "notice"), ("决定", "notice"), ("倡议", "notice"), ("办法", "notice"), ("要点", "notice"), ("计划", "notice"), ("总结", "notice"), ("报告", "notice"), ("函", "notice"),
    ];

    public static readonly string[] SignOff = ["编校", "责编", "责任编辑", "编辑", "编审", "编发", "审核", "审校", "核稿", "核签", "签发", "校对", "主编", "总编", "执行编辑", "值班编辑", "拟稿", "审签"];

    public static readonly string[] Distribution = ["报", "送", "发", "抄报", "抄送", "主送"];

    public static readonly string[] Email = ["电子邮箱", "电子邮件", "投稿邮箱", "邮箱", "E-mail", "Email", "e-mail"];

    public static readonly string[] Phone = ["联系电话", "电话", "热线电话", "咨询电话"];

    public static readonly string[] Fax = ["传真"];

    /// <summary>End a value of the last lines without being read.</summary>
    public static readonly string[] Other = ["地址", "联系人", "邮编", "网址", "印发", "共印", "印数"];

    /// <summary>Sections of short items, whose inner 【…】 are categories.</summary>
    public static readonly WordTable Briefs = new("简讯 短讯 快讯 要讯 信息快递 信息集锦 工作简讯 一句话新闻 一句话信息 各地动态 基层快讯 信息速递 简明信息 动态速览 短波");

    /// <summary>Lead a round-up of several units.</summary>
    public static readonly WordTable RoundUps = new("本刊综合 综合消息 综合报道 本报综合 综合信息 本刊汇总");

    /// <summary>Lines of a masthead that say nothing about the paper.</summary>
    public static readonly WordTable Aside = new("当前位置 您现在的位置 首页 浏览次数 字体 字号 内部资料 内部刊物 注意保存 编号 秘密 机密 特急 加急 （内部 签发人 签发：");

    /// <summary>Lists of contents in front of the first section.</summary>
    public static readonly WordTable Contents = new("本期要目 本期导读 本期目录 本期内容 本期看点 目录 导读 要目");

    /// <summary>How running text begins after a headline.</summary>
    public static readonly WordTable Openings = new("""
        一是 一要 首先 第一 近日 近期 日前 目前 自 自从 为 为了 为进一步 今年 今年以来 去年 截至 截止 连日来 会上 会议 活动中 当日 当天 按照 根据 围绕 本报讯 会前 随着 在 围绕 针对 坚持 通过 聚焦 紧紧围绕 去年以来 上半年 春节 春季 入夏 入冬 当前
        """);

    /// <summary>Offices above the district: an item that begins with one is about somebody else.</summary>
    public static readonly WordTable Superiors = new("中央 国家 全国 首都文明办 省委 省政府 省文明办 国务院");

    /// <summary>What people who attend do.</summary>
    public static readonly WordTable Attending = new("参加 出席 主持 陪同 参会 列席 出席会议 参加会议 参加活动 参加检查 陪同检查 陪同调研");

    /// <summary>What an end of a headline rarely is: the line was broken inside a word.</summary>
    public static readonly WordTable Unfinished = new("的 和 与 及 、 ， 了 对 为 在 “ （ 《 推进 检查 召开 开展 区 市 全 创建");

    /// <summary>One who brought the item, in front of the unit's name in the last brackets.</summary>
    public static readonly WordTable Credits = new("供稿： 供稿 来源： 信息来源： 报送单位： 来稿： 稿件来源： 通讯员： 通讯员 记者： 记者 文： 作者： 撰稿：");
}
