using System.Globalization;

namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>A period as a bulletin says it: 2026年5月 for a whole month, otherwise its two days.</summary>
public static class PeriodWords
{
    public static string Of(DateOnly from, DateOnly to) => from.Day == 1 && to == from.AddMonths(1).AddDays(-1)
        ? string.Create(CultureInfo.InvariantCulture, $"{from.Year}年{from.Month}月")
        : string.Create(CultureInfo.InvariantCulture, $"{from.Year}年{from.Month}月{from.Day}日至{(to.Year == from.Year ? "" : to.Year + "年")}{to.Month}月{to.Day}日");
}
