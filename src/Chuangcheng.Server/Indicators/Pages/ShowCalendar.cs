using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Indicators.Pages;

/// <summary>The calendar deadlines are reckoned by, with the years that are still provisional (R-CAL-02).</summary>
internal static class ShowCalendar
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/system/calendar", async (HttpContext context, Database database, Register register, TimeProvider clock) =>
        Page.Of<CalendarPage>(await View(context.Actor(), database, register, register.Time.DayOf(clock.Now())))).Needs(Right.ReadRegister).ExcludeFromDescription();

    private static async Task<CalendarView> View(Actor actor, Database database, Register register, DateOnly today)
    {
        await using var ledger = database.Read();
        var days = await ledger.Calendar.AsNoTracking().OrderBy(d => d.Date).ToListAsync();
        var years = days.Select(d => d.Date.Year).Append(today.Year).Append(today.Year + 1).Distinct().OrderDescending();
        return new(register.Clock.Calendar.Version, [.. years.Select(year => new CalendarYear(year, days.All(d => d.Date.Year != year), Stretches(days.Where(d => d.Date.Year == year))))], actor.May(Right.ManageRegister));
    }

    private static List<CalendarStretch> Stretches(IEnumerable<CalendarRow> days)
    {
        var stretches = new List<CalendarStretch>();
        foreach (var day in days)
        {
            var name = Language.IsEnglish ? day.HolidayEn : day.HolidayZh;
            if (stretches is [.., var last] && last.Kind == day.Kind && last.Name == name && last.To.AddDays(1) == day.Date) stretches[^1] = last with { To = day.Date };
            else stretches.Add(new(day.Date, day.Date, day.Kind, name));
        }
        return stretches;
    }
}
