namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Whether a stated figure and a counted one agree.</summary>
public static class Agreement
{
    /// <summary>350余 is 350–359, 1000余 1000–1999, 2.3万余 23,000–23,999: the last digit stated may grow, nothing may be less.</summary>
    public static (decimal From, decimal To) Range(Figure figure)
    {
        var value = Math.Abs(figure.Value);
        if (!figure.Approx) return (value, value);
        if (figure.Qty.AsSpan().IndexOfAny("近约逾") is 0 && figure.Qty[0] != '逾') return (value * 0.9m, value * 1.1m);
        return (value, value + Step(value) - (value == Math.Truncate(value) ? 1 : 0));
    }

    public static bool Between(Figure figure, decimal counted) => Range(figure) is var (from, to) && counted >= from && counted <= to;

    /// <summary>Worth of the last digit that is not 0.</summary>
    private static decimal Step(decimal value)
    {
        var step = 1m;
        while (value >= step * 10 && value % (step * 10) == 0) step *= 10;
        return step;
    }
}
