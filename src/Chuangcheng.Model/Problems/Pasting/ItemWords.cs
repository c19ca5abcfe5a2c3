namespace Chuangcheng.Model.Problems.Pasting;

/// <summary>How people write what an item means. The longest word that stands in a text decides.</summary>
internal static class ItemWords
{
    private static readonly (string Item, string Words)[] Table =
    [
        ("CK-D021", "占道经营 店外经营 出店经营 跨门经营 流动摊贩 摊贩占道 占道摆摊 越门经营"), ("CK-D022", "小广告 牛皮癣 乱贴乱画 乱张贴 乱涂乱画 野广告"),
        ("CK-D023", "乱堆乱放 乱堆放 杂物堆放 堆放杂物 建筑垃圾堆放 物料乱堆"), ("CK-D024", "乱拉乱挂 乱晾晒 乱拉绳 晾晒衣物 乱挂"), ("CK-D025", "私搭乱建 违建 违章建筑 违法建设"),
        ("CK-D028", "暴露垃圾 垃圾堆积 积存垃圾 卫生死角 散落垃圾 垃圾成堆 垃圾未清理 垃圾清理不及时"), ("CK-D029", "垃圾满冒 垃圾满溢 垃圾桶满 垃圾外溢 垃圾桶冒尖 垃圾箱满 满冒"),
        ("CK-D030", "烟头 烟蒂 路面不洁 保洁不到位 地面不洁 果皮纸屑 白色垃圾 落叶未清扫"), ("CK-D031", "积水 污水 污水外溢 污水横流 下水道堵塞 下水井外溢"), ("CK-D032", "公厕不洁 公厕异味 厕所脏 厕所异味 公厕保洁"),
        ("CK-D033", "绿地脏 绿化带垃圾 绿化带内垃圾 草坪垃圾 绿地垃圾"), ("CK-D034", "河道垃圾 水面漂浮物 漂浮物 河岸垃圾 岸坡垃圾"), ("CK-D035", "渣土 扬尘 遗撒 抛撒"), ("CK-D036", "露天烧烤 油烟"), ("CK-D037", "噪声 噪音 扰民"),
        ("CK-D038", "消防通道堵塞 堵塞消防通道 占用消防通道 消防通道停车 消防通道被占"), ("CK-D039", "楼道堆物 楼道堆放杂物 楼道内堆放杂物 楼道有杂物 楼道内有杂物 楼道杂物 楼道堆放 楼道内堆放 楼梯间堆放"), ("CK-D040", "飞线充电 飞线 拉线充电"),
        ("CK-D041", "电动车进楼 电动车入户 电动车上楼 电瓶车进楼 电瓶车上楼"), ("CK-D042", "楼道灯不亮 楼道脏 楼道照明 楼道不洁"), ("CK-D043", "毁绿 种菜 圈地 饲养家禽 养鸡"), ("CK-D044", "高空抛物"), ("CK-D045", "地锁 占位物 私设地锁 私占车位"),
        ("CK-D015", "违停 乱停车 机动车乱停 违规停车 占道停车 人行道停车 占用盲道停车 车辆乱停"), ("CK-D016", "共享单车 非机动车乱停 电动车乱停 单车乱停 自行车乱停 非机动车停放"), ("CK-D017", "僵尸车 废弃车"),
        ("CK-D012", "逆行 闯红灯的电动车 电动车闯红灯 未戴头盔 不戴头盔"), ("CK-D011", "行人闯红灯 乱穿马路 行人横穿 翻越护栏"), ("CK-D013", "不礼让 未礼让斑马线 礼让斑马线"), ("CK-D007", "遛狗不牵绳 犬只 犬粪 狗粪 不文明养犬 流浪犬"),
        ("CK-D008", "吸烟 抽烟"), ("CK-D001", "乱扔 乱丢"), ("CK-D002", "随地吐痰 吐痰"), ("CK-D009", "喧哗 外放"), ("CK-D054", "校园周边摊贩 校门口摊贩 三无食品"), ("CK-D055", "上下学拥堵 校门口拥堵 接送车辆"), ("CK-D056", "无照经营 无证经营"),
        ("CK-D057", "市场通道堆 通道堆占 摊位占道"), ("CK-D058", "市场积水 市场地面 市场垃圾"), ("CK-D059", "未戴安全帽 不戴安全帽"), ("CK-D067", "垃圾站周边 垃圾投放点周边"), ("CK-D051", "过期食品 过期商品 变质"),
        ("CK-S016", "路面破损 坑洼 坑槽 路面塌陷 路面不平 道路破损"), ("CK-S017", "人行道破损 地砖破损 地砖松动 步道砖 道板砖 缘石坡道 路缘石"), ("CK-S018", "盲道破损 盲道被占 盲道不连续 盲道中断 占用盲道"), ("CK-S019", "井盖破损 井盖缺失 井盖松动 井盖"),
        ("CK-S020", "雨水篦子 排水不畅 排水沟"), ("CK-S021", "路灯不亮 路灯损坏 路灯"), ("CK-S022", "标线不清 标线模糊 标线磨损 信号灯 交通标志"), ("CK-S023", "护栏破损 护栏损坏 隔离栏 护栏缺失"), ("CK-S024", "飞线杂乱 架空线 线缆垂落 弱电线 线缆凌乱 蜘蛛网线"),
        ("CK-S025", "牌匾破损 招牌破损 门头破损 外立面"), ("CK-S010", "公益广告破损 公益广告褪色 公益广告脱落 广告破损 公益广告陈旧"), ("CK-S003", "缺公益广告 缺少公益广告 公益广告不足 公益广告数量不足 无公益广告"), ("CK-S014", "宣传栏破损 宣传栏空白 宣传栏未更新"),
        ("CK-S026", "座椅破损 邮筒 果皮箱破损"), ("CK-S031", "无障碍坡道 坡道被堵 无障碍通道"), ("CK-S032", "无障碍卫生间 无障碍厕位"), ("CK-S038", "禁烟标识 缺禁烟"), ("CK-S039", "灭火器过期 灭火器失效 消防器材 灭火器压力 灭火器"),
        ("CK-S041", "安全出口 应急灯"), ("CK-S042", "充电桩损坏 充电设施"), ("CK-S043", "垃圾桶破损 垃圾桶缺失 分类垃圾桶 缺垃圾桶"), ("CK-S046", "公厕设施 洗手液 冲水损坏 厕纸"), ("CK-S075", "围挡破损 围挡不规范 工地围挡"), ("CK-S076", "裸土 裸露土地 黄土裸露"), ("CK-S081", "斑秃 绿地缺株 黄土露天 绿化缺失"), ("CK-S065", "健身器材 健身设施"),
    ];

    private static readonly (string Word, string Item)[] ByLength =
        [.. Table.SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, row.Item))).OrderByDescending(pair => pair.Word.Length)];

    /// <returns>The item and where its word begins; null when no word of an offered item stands there.</returns>
    public static (string Item, int At)? Find(string text, IReadOnlyDictionary<string, string> offered)
    {
        foreach (var (code, name) in offered.OrderByDescending(pair => pair.Value.Length))
            if (name.Length > 0 && text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at) return (code, at);
        foreach (var (word, item) in ByLength)
            if (offered.ContainsKey(item) && text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at) return (item, at);
        return null;
    }
}
