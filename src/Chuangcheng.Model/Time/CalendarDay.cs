namespace Chuangcheng.Model.Time;

/// <summary>A day named by the State Council's yearly arrangement (R-CAL-01).</summary>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string HolidayZh, string HolidayEn);
