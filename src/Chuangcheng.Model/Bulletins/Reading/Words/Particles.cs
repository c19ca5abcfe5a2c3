namespace Chuangcheng.Model.Bulletins.Reading.Words;

/// <summary>Words around a figure that are neither verb nor thing.</summary>
internal static class Particles
{
    public static readonly WordTable Approximate = new("近 约 超 超过 将近 大约 接近 逾 约为 上");

    public static readonly WordTable ApproximateAfter = new("以上 左右 上下");

    /// <summary>Left off in front of a verb or a thing.</summary>
    public static readonly WordTable Adverbs = new("""
        共 共计 总计 累计 合计 已 已经 已累计 近日 日前 目前 截至目前 截至日前 截止目前 今年以来 同时 确保 力争 保证 不少于 不低于 不超过 不得少于 至少 另外 此外 其中 先后 积极 广泛 持续 深入 全面 统一 集中 重点 现场 及时 分别 还 并 也 又 再 均 都 全年 每周 每月 每日 每天 当天 当日 期间 活动中 活动当天 一次性 不断 大力 扎实 有序 有效 切实 认真 主动 陆续 相继 纷纷 统筹 联合 定期 不定期 常态化 累积 总共 一共 共同 全部 全市 全区 全县 全镇 全街 全街道 各社区 各村 各镇街 辖区 辖区内 三年来 一年来 上半年 下半年 本月 本周 今年 去年 随后 之后 为此 通过 首批 成功 顺利 全力 立即 当场 依法 严厉 严格 仅 只 将 可 能 即 便 则 且 而 以及 和 及 、 了 来 约 达 单日
        """);

    /// <summary>Lead a phrase of circumstance; the verb of the clause comes after.</summary>
    public static readonly WordTable Prepositions = new("对 为 向 给 将 把 在 到 从 由 以 于 与 同 针对 围绕 通过 依托 利用 按照 面向 就 用");

    /// <summary>Hold the character of a preposition without being one.</summary>
    public static readonly WordTable NotPrepositions = new("""
        参与 参与率 中心 中学 中队 中转 中小 中医 中老年 中央 中国 中型 中层 中华 中青年 中外 在校 在职 在建 在册 在编 在岗 在线 在京 在家 在园 在用 在地 对外 对象 对接 对联 对照 对口 对标 针对性 为民 为老 为主 作为 行为 成为 分为 认为 因为 更为 较为 人为 为了 称为 列为 评为 方向 导向 向导 一向 现在 存在 正在 所在 潜在 达到 得到 接到 收到 受到 看到 做到 做到位 感到 直到 到位 到场 到达 到期 到访 送到 提到 找到 增加到 以来 以及 可以 难以 予以 加以 足以 所以 以上 以下 以内 以外 以后 以前 以案 由于 理由 自由 从业 从事 从严 服从 关于 由此 属于 处于 位于 位在 用于 参与 与会 同时 同步 同意 共同 不同 合同 相同 联同 同比 使用 作用 利用率 应用 用品 用户 用电 用水 用地 用房 常用 公用 专用 给予 发给 成就 就业 就医 就餐 就诊 就近 就学 将近 把手 把握 用餐 用车 用气 通过率 用火 到岗 到会 志愿为
        """);

    /// <summary>Words that close the thing counted when it stands after its number.</summary>
    public static readonly WordTable AfterTheThing = new("共 均 都 已 累计 每周 每月 每天 每日 分别 积极 全部 先后 可 能 仍 正 还 也 一同 一起 共同 现场 分批次 分组 踊跃 主动 自觉 按 按照 通过 围绕 并 且 自发 集中 定期 轮流 全程 全天候 免费 年内 年底前 冒 统一 有 被 前来 纷纷 以来 中 结合 联合 统一着装 利用");

    /// <summary>In front of the counted thing and no part of it.</summary>
    public static readonly WordTable Qualifiers = new("各类 各种 各项 各式 相关 有关 多种 各 该 了 的 等 其他 及 和 与 以及 、 ， 共 共计 累计 总计 合计 约 近 某 个 涉及 包括 辖区内 辖区 区内 全区 本辖区 存在 存在的");

    /// <summary>Behind a day or month: 12月底前.</summary>
    public static readonly WordTable AroundADay = new("底前 底 初 中旬 上旬 下旬 前 以来 来 起 份 末 中");

    /// <summary>Where something came in, behind its quoted number.</summary>
    public static readonly WordTable Channels = new("热线 平台 渠道 系统 小程序");

    /// <summary>After the counted thing and no part of it.</summary>
    public static readonly WordTable Trailing = new("共 共计 累计 总计 合计 约 近 达 达到 由 从 价值 折合 折合人民币 人民币 合计人民币 不少于 少于 不低于 不超过 不得少于 至少 数量 总数 总量 等 分别 超 已达 多达 超过 有 也 、 ， 各");
}
