namespace Chuangcheng.Model.Bulletins.Reading.Words;

/// <summary>Measure words, and what looks like one.</summary>
internal static class MeasureWords
{
    public static readonly WordTable All = new("""
        个 名 位 人 人次 人（次） 人·次 户 户次 户（次） 家 家次 家（次） 家（户） 所 场 场次 场（次） 次 轮 轮次 项 项次 件 件次 件（次） 起 起（次） 处 处（次） 条 条次 座 栋 幢 间 套 张 份 本 册 块 面 幅 副 支 队 组 组次 类 种 大类 小类
        车 车次 辆 辆次 台 台次 台套 台（套） 部 把 棵 株 盆 亩 公顷 平方米 平米 平 ㎡ m² 平方公里 公里 千米 米 延米 延长米 延长公里 立方米 立方 方 吨 公斤 千克 斤 克 升 毫升 元 万元 亿元 美元 篇 期 批 批次 个次 点次 班次 车位 箱 桶 袋 瓶 只 头 盏 根 扇 门 课 课时 学时 堂 节 例 笔 宗 桩 片 道 段
        级 层 口 顶 粒 颗 盒 枚 双 床 页 集 首 部 档 村次 里 华里 人天 岗次 频次 束 杯 罐 捆 垛 堆 幅次 篇次 处次 单 票
        """);

    /// <summary>Measure words that can follow one Chinese digit (形成三类班组) without it being a name or a slogan.</summary>
    public static readonly WordTable AfterOneDigit = new("类 支 个 名 位 场 轮 批 座 处 条 家 项 所 人 件 起 辆 台 吨 组 份");

    /// <summary>Where a measure word is the beginning of another word: 30余部门, 12位于.</summary>
    public static readonly WordTable Not = new("""
        部门 部分 道路 面积 面对 位于 位置 场地 场所 条件 条例 条线 家庭 家园 台账 台阶 名单 名称 名次 套餐 所有 所在 起来 起诉 本市 本区 本级 本地 次数 间隔 座谈 班子 把手 段落 级别 支部 户籍 户外 节日 节假日 节点 课程 期间 层面 方面 方位 方式 方案 方向 组织 组成 门前 门店 里程 里面 处室 处理 处罚 人民 人大 人员 人均 人居 车站 车辆 项目 种植 分类 份额 类别 类型 单位 单元 平均 平安 平台 平价 平时 平日 头条 口号 口径 首先 首都 首批 集中 集体 集市 字头 米线 元素 元旦 万象
        """);

    /// <summary>What makes a number a time: a date, a span, an age, a clock.</summary>
    public static readonly WordTable Time = new("""
        年 月 日 号 时 点 分钟 秒 周 周年 天 岁 周岁 世纪 届 季度 个月 个多月 个小时 个半 个工作日 个星期 个季度 工作日 星期 代 后 刻 学年 年度 年级 年代 月份 月底 点半 时许 夜 晚 日游 个昼夜 昼夜 个年头 年头 个五年 ℃ °
        """);

    /// <summary>Hours count only as work given: 服务时长1.2万小时.</summary>
    public static readonly WordTable Hours = new("小时 个小时");

    /// <summary>A stretch around something, not an amount: 200米范围内.</summary>
    public static readonly WordTable Reach = new("范围 以内 之内 以外 之外 内 外 长的 高的 宽的 开外");

    /// <summary>What follows a single digit in set phrases: 三个方面, 两个维护.</summary>
    public static readonly WordTable SetPhrases = new("""
        方面 坚持 到位 意识 维护 自信 确立 带头 结合 统筹 转变 一律 不准 文明 满意 主题 必 环节 层面 维度 阶段 角度 层次 关键 抓手 原则 步骤 代 步 心 面 手 全面 自我 务必 更加 聚焦 突出 强化 融合 重点 面向 紧盯 提升 作用 体系 同步 率 零 百 清 清单 实现 杜绝 凡是 月 小时 星期 季度 半 人 多 主体 文化 班子 好 最 阵地 举措 抓 严 落实 精准 走进 进 不放过 服务 领域 板块 主要 大局 先行 工程 角色 关系 课堂 在 一 方 “ 《 认同 有 要 年 钟头 昼夜 平台
        """);

    /// <summary>After 家 a single digit needs a kind of enterprise, otherwise it is a place (三家店).</summary>
    public static readonly WordTable Enterprises = new("单位 企业 商户 商家 商铺 店铺 门店 公司 医院 银行 超市 餐馆 餐饮 酒店 宾馆 学校 部门 市场 饭店 养老 幼儿园 机构 社会组织 工厂 工地");

    /// <summary>近 and 约 as the end of another word.</summary>
    public static readonly WordTable NearlyOther = new("最近 附近 就近 邻近 周边近 节约 预约 签约 履约 公约 违约 高超 赶超");

    public static readonly WordTable Ranked = new("名 位");
}
