using System.Globalization;

namespace Chuangcheng.Server.Console;

/// <summary>Instants in words. They come in the district's offset and are shown as they come.</summary>
public static class When
{
    /// <summary>06-23 22:04; with the year when it is not the present one.</summary>
    public static string Moment(DateTimeOffset at, DateTimeOffset now) =>
        at.ToString(at.Year == now.Year ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at, DateTimeOffset now) =>
        at.ToString(at.Year == now.Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For the datetime attribute of a time element.</summary>
    public static string Machine(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>How much is left, or by how much it is late: whole days from two days on, else hours, else minutes.</summary>
    public static string Due(Words words, DateTimeOffset due, DateTimeOffset now)
    {
        var side = due < now ? "late" : "left";
        var span = (due - now).Duration();
        return span switch
        {
            { TotalHours: >= 48 } => words[$"console.due.{side}.days", (int)span.TotalDays],
            { TotalHours: >= 1 } => words[$"console.due.{side}.hours", (int)span.TotalHours],
            _ => words[$"console.due.{side}.minutes", (int)span.TotalMinutes],
        };
    }

    /// <summary>Less than a day left: worth a look.</summary>
    public static bool IsNear(DateTimeOffset due, DateTimeOffset now) => due >= now && due - now < TimeSpan.FromHours(24);
}
