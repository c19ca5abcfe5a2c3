using System.Globalization;

namespace Chuangcheng.Model.Time;

/// <summary>A promised time, as "4 WH".</summary>
public readonly record struct TimeLimit(int Value, TimeLimitUnit Unit)
{
    public const int Most = 3660;

    public static TimeLimit Parse(int value, string unit) =>
        TryParse(value.ToString(CultureInfo.InvariantCulture), unit, out var limit) ? limit : throw new FormatException($"'{value} {unit}' is no time limit.");

    public static bool TryParse(string? value, string? unit, out TimeLimit limit)
    {
        limit = default;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Most) return false;
        if (unit is not ("CH" or "WH" or "WD" or "ND")) return false;
        limit = new(number, Enum.Parse<TimeLimitUnit>(unit));
        return true;
    }

    public override string ToString() => FormattableString.Invariant($"{Value} {Unit}");
}
