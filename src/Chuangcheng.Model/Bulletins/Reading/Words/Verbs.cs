namespace Chuangcheng.Model.Bulletins.Reading.Words;

/// <summary>Verbs that can govern a figure.</summary>
internal static class Verbs
{
    /// <summary>Verbs that name what was done to the counted thing.</summary>
    public static readonly WordTable Strong = new("""
        开展 组织开展 组织 举办 举行 召开 进行 实施 推进 推动 完成 启动 承办 主办 协办 统筹
        建立 建成 新建 扩建 改建 组建 筹建 成立 设立 设置 搭建 打造 构建 形成 健全 完善 修建 建造 开设 开办 创办 开通 开放 开辟
        制定 制订 制作 制发 印制 印发 印刷 编印 编制 编写 编发 编排 修订 出台 撰写 采写 创作 拍摄 录制 绘制 设计
        发放 派发 分发 下发 散发 发布 刊发 刊登 刊播 播放 播出 推送 推出 发表 转发 报道 发出 发送 赠送 送出 送去 送上 捐赠 捐助 捐款 捐出
        张贴 悬挂 粘贴 张挂 安装 加装 增设 新增 增加 增配 增补 配备 配置 配发 投放 摆放 布置 布设 更换 更新 维修 修复 修缮 修补 修剪 修整 整修 翻新 粉刷 涂刷 喷涂 重刷
        清洗 清理 清扫 清除 清运 清掏 清捡 清走 清退 清拆 捡拾 擦拭 擦洗 铲除 拆除 取缔 整治 整理 规范 规整 归置 查处 查封 查扣 查获 查办 立案查处 处置 处理 处罚 罚款 罚没 立案 收缴 暂扣 没收 扣押 扣留 拖移 清移
        劝导 劝阻 劝离 劝返 劝诫 纠正 制止 约谈 通报 督办 督促 责令 警告 拘留 移交 移送 关停 关闭 注销 曝光 抓拍
        走访 慰问 看望 资助 募集 筹集 筹措 投入 投资 拨付 争取 奖励 表彰 表扬 评选 评出 评定 选树 推荐 推选 选拔 命名 认定 授予 颁发
        招募 招聘 聘请 聘用 抽调 选派 派出 派驻 下派 下沉 出动 发动 动员 调动 调集 调配 吸引 吸纳 引进 引入 邀请 接待 接受 接收 接到 收到 受理 受理解决 办理 办结 解决 研究解决 化解 调解 调处 答复 回复 回访 回应
        交办 转办 派发 反馈 上报 报送 发现 查出 查找 查摆 排出 梳理 梳理出 征集 收集 采集 征求 采纳 摸排 摸底
        覆盖 惠及 辐射 涉及 受益 参与 参加 参会 出席 到场 观看 参观 聆听 收看 收听 阅读 报名 注册 登记 加入 签订 签署 签约 签下 提供 讲解 普及 授课 表演 展示 展出 答题
        栽种 栽植 种植 补种 补植 播种 硬化 改善 疏通 施划 划设 划定 抢修 铺设 铺装 拓宽 打通 平整 铺就 消杀 喷洒 消除 腾退 征收 安置 搬迁
        回收 运送 配送 采购 购买 购置 认领 落实 落地 实现 保持 取得 获得 荣获 赢得 夺得 协调 对接 结对 包联 联系 带动 带领 支持 培养 孵化 挂牌 授牌
        入户 深入 走进 进入 进驻 入驻 验收 下达 分解 细化 明确 确定 列出 列入 纳入 建有 设有 拥有 上岗 在册 在岗 盯守 疏导 采取 抽取 下到 走上 同步行动 排名 位列 位居 名列 责令整改 督促整改 兑现 核查 核实 清点 汇聚 聚集 集结 凝聚
        理发 义务理发 体检 接种 采样 消毒 审结 执结 审理 起诉 竣工 开工 挖掘 上传 录入 兑换 点亮 攻克 补齐 盘活 营造 推广 悬挂 观察 抽 创成 培育出 评为 售出 收回 追回 挽回 减少 复绿 苫盖 联合 提出 新修 新装 新铺 新划 新添 新种 新栽 新辟 新配 填报 包含 达到 解答 责令限期整改 限期整改 察看 查看 视察 督察 实地察看 投资 安排 培优 走进 送教 送医 共有 现有 设有 冲洗 冲刷 恢复 退出 疏解 聘任 获评 规劝 测量 抽检 清淤 疏浚 归位 扶正 复耕 增绿 添置 补充 补足 加固 封堵 更替 调换 加派 增派 增援 协助 搀扶 护送 照料 照顾 陪护 探访 赠予 派送 递送 发起 倡导 承接 承担 认养 结成 树立 选出 涌现 产生 获批 争创 完工 交付 投用 启用 揭牌 落户 审批 核发 核准 发证 备案 抽样 送检 归档 建账 盘点 汇总 回填 清挖 清障 洒水 打捞 分拣 收运 修筑 整平 加盖 侦破 破获 抓获 打掉 查缴 销毁 捣毁 下架 召回 立项 清理出 排查出 评选出 纠处 规劝 签收 拍摄 上门 入库 签到 点评 评议 创排 排演 展出 联办 合办 协查 整合 招收 结业 毕业 救援 出警 处警 处警 接警 叫停 拆迁 平移 清收 清缴 追缴 减免 补贴 发挥 落成 达标 整改完成 建档 分流 救治 转移 救助 帮助
        """);

    /// <summary>Verbs that are as often nouns: 专项检查30次 counts inspections, 检查商户30家 counts shops.</summary>
    public static readonly WordTable Weak = new("""
        检查 巡查 排查 抽查 复查 督查 督导 暗访 巡访 巡逻 值守 考核 测评 考评 评比 审核 宣传 宣讲 培训 演出 咨询 服务 管理 监管 整改 治理 维护 管护 养护 保洁 教育 批评教育 引导 指导 帮扶 帮教 救助
        学习 展览 绿化 美化 亮化 清洁 改造 提升 升级 建设 创建 培育 规划 检测 义诊 转运 分类 演练 宣誓 征文 保护 调研 考察 实地考察 座谈 交流 巡演 展演 义卖 观摩 辅导 执行 运行 使用 处置 曝光 普法 打扫 体验 关爱 联欢 录用
        """);

    /// <summary>Verbs whose object is an event: they carry over to 专项检查30余次.</summary>
    public static readonly WordTable Events = new("开展 组织开展 组织 举办 举行 召开 进行 实施 承办 主办 参加 参与 完成");

    /// <summary>Say nothing themselves: what was done is the word after them.</summary>
    public static readonly WordTable Light = new("进行 予以 加以 给予 作出");

    /// <summary>Join a thing and its number.</summary>
    public static readonly WordTable Linking = new("达到 达 为 有 突破 超过 占 做到 保持在 稳定在 控制在 维持在 提高到 提升到 提升至 提高至 上升到 上升至 增加到 增至 下降到 下降至 降到 降至 升至 实现 共计 总计 累计 合计");

    /// <summary>What follows a verb that is only part of a noun: 参与人数, 推进会.</summary>
    public static readonly WordTable NounTails = new("者 员 率 量 会 房 金 品 人数 次数 架构 领导 体系 委员 部门 的 、 和 与 及 等");

    /// <summary>Verbs that call people: 出动人员, but not 参与人员.</summary>
    public static readonly WordTable CallPeople = new("出动 组织 抽调 发动 安排 动员 招募 调集 增派 选派 投入 增加 增配 配备 派出 处罚 查获 抓获 表彰 慰问 下派 联系 服务 处理 救助");

    /// <summary>What makes a noun of a verb as well, but is the object of those that begin, hold or finish something: 清理行动, but 开展行动.</summary>
    public static readonly WordTable WorkTails = new("站 室 类 型 式 性 费 情况 机制 制度 工作 活动 行动 项目 任务 力度 方案 中心 队 组 平台 阵地 基地 台账 清单 氛围 成效 意识 能力 水平 质量 建设 整治 点 程度 举措 措施 办法 标准 规则 专班 单位 服务");

    public static readonly WordTable TakeWork = new("""
        开展 组织开展 组织 举办 举行 召开 进行 实施 推进 推动 完成 启动 承办 主办 参加 参与 出席 建立 建成 健全 完善 制定 制订 出台 落实 打造 新建 改建 扩建 成立 组建 设立 设置 提供 形成 营造 搭建 构建 落地 汇聚 通报 发现 梳理 梳理出 整改完成 纳入 列入 细化 分解 下达 明确 确定 报送 上报 公布 增设 新增 增加 检验 覆盖 惠及 走访 慰问 查处 发动 招募 培育出 支持 资助 投入 引进 引入 协调 征集 收集 约谈 督促 督办
        """);

    /// <summary>Words before a verb that make it describe something: 违规设置广告牌匾.</summary>
    public static readonly WordTable Describing = new("违规 违法 非法 私自 擅自 乱 无 不 被 需 待 应 拟 无照 占道 店外 露天 流动 社会 党 全 基层 群团 群众性 自 已建 在建");
}
