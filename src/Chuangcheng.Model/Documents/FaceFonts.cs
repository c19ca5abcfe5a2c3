namespace Chuangcheng.Model.Documents;

/// <summary>The official font of each face as a file names it, and the open ones that stand in where it is not installed, best first.</summary>
public static class FaceFonts
{
    public static IReadOnlyList<(Face Face, string Official, IReadOnlyList<string> StandIns)> All { get; } =
    [
        (Face.FangSong, "仿宋_GB2312", ["FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "FandolFang", "Noto Serif CJK SC"]),
        (Face.Kai, "楷体_GB2312", ["KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "LXGW WenKai", "FandolKai", "Noto Serif CJK SC"]),
        (Face.Hei, "黑体", ["SimHei", "STHeiti", "FandolHei", "Noto Sans CJK SC"]),
        (Face.XiaoBiaoSong, "方正小标宋简体", ["FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "华文中宋", "STZhongsong", "Noto Serif CJK SC"]),
        (Face.Song, "宋体", ["SimSun", "STSong", "FandolSong", "Noto Serif CJK SC"]),
    ];

    public static string Of(Face face) => All.First(row => row.Face == face).Official;
}
