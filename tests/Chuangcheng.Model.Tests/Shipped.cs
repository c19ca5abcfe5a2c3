using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Tests;

/// <summary>The catalogue and calendar the product ships.</summary>
internal static class Shipped
{
    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalogue", file));

    public static EditionHeading Heading { get; } = new("example-1", "示例", "Example", new DateOnly(2019, 1, 1), IsExample: true);

    public static Edition Edition { get; } = EditionReader.Read(Heading, Text("indicators.csv"), Text("site_types.csv"), Text("check_items.csv")).Edition!;

    public static WorkCalendar Calendar { get; } = new(1, CalendarReader.Read(Text("holidays.csv")).Days);

    public static DeadlineClock Clock { get; } = new(Calendar, WorkingHours.Default, DistrictTime.Shanghai);

    /// <summary>An instant as people of the district write it.</summary>
    public static DateTimeOffset At(string local) => new(DateTime.Parse(local), TimeSpan.FromHours(8));
}
