namespace Chuangcheng.Model.Bulletins.Reading.Words;

/// <summary>Points, ranks, rates and changes.</summary>
internal static class ScoreWords
{
    /// <summary>In front of points that are a result.</summary>
    public static readonly WordTable Result = new("成绩 得分 总分 均分 平均分 评分 分数 考核 测评 满意度 指数 综合分");

    public static readonly WordTable After = new("排名 位列 位居 名列 的成绩 的总分 的高分 排在");

    public static readonly WordTable Ranking = new("排名 名列 位列 位居 列 居 排 排在 跃居 跃升至 跃升到 上升至 上升到 升至 并列 蝉联 荣获 获得 获 取得 夺得 稳居 排名由 进入 跻身");

    /// <summary>第一 that is no rank.</summary>
    public static readonly WordTable NoRank = new("时间 线 书记 责任人 方阵 梯队 季度 期 批 轮 次 阶段 步 版 届 要务 资源 印象 课 个 种 类 产业 小学 中学 医院 条 款 项 章 节 幼儿园 实验 党支部 支部 网格 社区 城 部 站 组 道 号 要 人民 现场 关口 要素 人称 手 书 家园 人");

    public static readonly WordTable Rising = new("上升 增长 提高 提升 增加 上涨 升高 攀升 增幅达 增幅为 增幅 增 升 同比增加 多出");

    public static readonly WordTable Falling = new("下降 降低 减少 下滑 回落 缩减 压降 压减 降幅达 降幅为 降幅 降 减 下跌 缩短");

    public static readonly WordTable AgainstLastYear = new("同比 比去年同期 较去年同期 与去年同期相比 比上年同期 较上年同期 较上年 比上年 比去年 较去年 同期 与去年相比");

    public static readonly WordTable AgainstLastPeriod = new("环比 较上月 比上月 较上季度 比上季度 较上期 比上期 较上周 比上周");

    public static readonly WordTable Against = new("比 较 相比 对比");

    /// <summary>Between a change's verb and its number.</summary>
    public static readonly WordTable Filler = new("了 约 近 达 超 超过 幅度达 幅度为");
}
