namespace Chuangcheng.Server.Demonstration;

/// <summary>Invented words: no real district, street, person or failure.</summary>
internal static class Wording
{
    public static readonly string[] Districts = ["澄溪区", "云陌区", "岚湾区"];
    public const string City = "澄云市";
    public const string Scheme = "镇街月度考核", Yearly = "年度综合考评汇总", StreetClass = "街道", TownClass = "镇";

    public static readonly string[] Streets =
        ["澄湖街道", "青槐街道", "云渡街道", "石桥里街道", "榆荫街道", "锦帆街道", "东篱街道", "西塘口街道", "松亭镇", "白鹭渡镇", "双溪口镇", "柳庄镇", "雁回镇"];

    public static readonly string[] Communities = ["和苑", "春晖", "锦绣里", "新桥", "北园", "东里", "南坊", "清水湾", "长青", "福安"];

    public static readonly string[] Surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨"];
    public static readonly string[] GivenNames = ["明", "晓彤", "志远", "雨桐", "建国", "思源", "海燕", "立新", "文静", "子墨", "佳宁", "国强", "欣怡", "永平"];

    /// <summary>Departments: name without the district, and the department types each covers.</summary>
    public static readonly (string Name, string Types)[] Departments =
    [
        ("城市管理委", "URBAN_MGMT;PLANNING"), ("城管执法局", "ENFORCEMENT"), ("环卫中心", "SANITATION"), ("住房城乡建设委", "HOUSING"), ("公安分局", "POLICE"),
        ("交通支队", "TRAFFIC_POLICE"), ("消防救援支队", "FIRE"), ("应急管理局", "EMERGENCY"), ("市场监管局", "MARKET"), ("商务局", "COMMERCE"), ("卫生健康委", "HEALTH"),
        ("教委", "EDU"), ("文化和旅游局", "CULTURE"), ("体育局", "SPORTS"), ("社会工委民政局", "CIVIL"), ("农业农村局", "AGRI"), ("园林绿化局", "LANDSCAPE"),
        ("生态环境局", "ECO"), ("水务局", "WATER"), ("交通局", "TRANSPORT"), ("司法局", "JUSTICE"), ("人力社保局", "HR"), ("政务服务局", "GOV_SERVICE"),
        ("科协", "SCIENCE"), ("发展改革委", "REFORM_DEV"), ("宣传部（文明办）", "PUBLICITY"), ("志愿服务联合会", "VOLUNTEER_FED"), ("通信发展办", "TELECOM"),
    ];

    /// <summary>How many sites of a type a district of 1,300 has, and what one is called; {0} community, {1} number.</summary>
    public static readonly (string Type, int Count, string Name)[] Sites =
    [
        ("ST01", 80, "{0}大街第{1}段"), ("ST02", 14, "{0}商业街{1}段"), ("ST03", 130, "{0}{1}巷"), ("ST04", 90, "{0}路口{1}"), ("ST05", 104, "{0}社区居委会{1}"),
        ("ST06", 260, "{0}家园{1}号院"), ("ST07", 70, "{0}老旧小区{1}号"), ("ST08", 24, "{0}农贸市场{1}"), ("ST09", 30, "{0}超市{1}店"), ("ST10", 22, "{0}宾馆{1}"),
        ("ST11", 90, "{0}餐馆{1}"), ("ST12", 94, "{0}沿街门店{1}"), ("ST13", 8, "{0}医院{1}院区"), ("ST14", 26, "{0}社区卫生站{1}"), ("ST15", 2, "政务大厅{1}"),
        ("ST16", 13, "{0}便民服务中心{1}"), ("ST17", 34, "{0}银行网点{1}"), ("ST18", 18, "{0}营业厅{1}"), ("ST23", 50, "{0}公交站台{1}"), ("ST27", 24, "{0}停车场{1}"),
        ("ST28", 14, "{0}公园{1}"), ("ST29", 10, "{0}广场{1}"), ("ST31", 8, "{0}文化馆{1}"), ("ST35", 20, "{0}学校{1}"), ("ST36", 20, "{0}校园周边{1}"),
        ("ST40", 13, "{0}文明实践所{1}"), ("ST41", 40, "{0}文明实践站{1}"), ("ST44", 30, "{0}村{1}"), ("ST45", 12, "{0}工地{1}"), ("ST46", 30, "{0}公厕{1}"), ("ST53", 10, "{0}河段{1}"),
    ];

    public static readonly string[] Found = ["现场发现，需整改", "位置较显眼", "较上次增多", "周边居民反映", "一处较严重", "入口附近", "东侧较集中", ""];
    public static readonly string[] Done = ["已清理完毕", "已修复，安排专人巡查", "已更换", "已劝导并规范", "已联合处置", "已补齐并固定"];
    public static readonly string[] SentBack = ["仍有遗留，请继续", "未彻底，东侧未处理", "与标准不符"];
    public static readonly string[] Returned = ["不在本单位职责范围", "产权属其他单位"];
    public static readonly string[] MoreTime = ["需采购材料", "需协调产权单位", "施工队排期"];
    public static readonly string[] LongTerm = ["列入年度改造计划", "待管线入地工程"];
    public static readonly string[] Calls = ["居民反映此处长期无人清理", "路过发现，请处理", "老人通行不便"];
}
