using Chuangcheng.Model.Time;

namespace Chuangcheng.Server.Indicators.Pages;

/// <summary>Working days of some years.</summary>
public sealed record CalendarView(int Version, IReadOnlyList<CalendarYear> Years, bool MayImport);

/// <param name="Provisional">Its arrangement is not published yet: deadlines in it are marked and reckoned again when it comes.</param>
public sealed record CalendarYear(int Year, bool Provisional, IReadOnlyList<CalendarStretch> Stretches);

/// <summary>Days in a row of one kind.</summary>
public sealed record CalendarStretch(DateOnly From, DateOnly To, DayKind Kind, string Name);
