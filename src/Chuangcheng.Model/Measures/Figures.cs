namespace Chuangcheng.Model.Measures;

public static class Figures
{
    /// <summary>R-SCORE-11: rounded for display only, two decimals, half away from zero; compared and ranked unrounded.</summary>
    public static decimal Round2(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>Numerator over denominator in percent, unrounded; null where there is nothing to divide by.</summary>
    public static decimal? Percent(decimal numerator, decimal denominator) => denominator == 0 ? null : 100 * numerator / denominator;

    /// <summary>Signed change against before, in percent, unrounded; null after nothing.</summary>
    public static decimal? Change(decimal now, decimal before) => before == 0 ? null : 100 * (now - before) / before;
}
