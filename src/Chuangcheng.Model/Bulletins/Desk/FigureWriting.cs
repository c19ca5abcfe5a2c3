using System.Globalization;

namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>A measure's value as a bulletin prints it.</summary>
public static class FigureWriting
{
    /// <param name="unit">percent, hours, days or a count.</param>
    public static string Of(double? value, string unit) => value is not { } number ? "0"
        : unit == "percent" ? Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%"
        : Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
}
