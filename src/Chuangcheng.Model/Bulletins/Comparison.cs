namespace Chuangcheng.Model.Bulletins;

/// <summary>What a figure is compared with, or what kind of standing it states.</summary>
public enum Comparison
{
    /// <summary>同比: against the same period of the year before.</summary>
    Yoy = 1,

    /// <summary>环比: against the period before.</summary>
    Mom = 2,
    Vs = 3,
    Rank = 4,
    Share = 5,
    Ratio = 6,
    Rate = 7,
    Score = 8,
}
