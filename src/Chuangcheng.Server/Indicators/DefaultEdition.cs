using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Server.Indicators;

/// <summary>The edition and the calendar the product ships: examples in our own words, until the district imports its official text (R-CAT-02).</summary>
internal static class DefaultEdition
{
    public static EditionHeading Heading { get; } = new("example-1", "示例指标", "Example indicators", new DateOnly(2019, 1, 1), IsExample: true);

    public static string Indicators => Text("indicators.csv");
    public static string SiteTypes => Text("site_types.csv");
    public static string CheckItems => Text("check_items.csv");
    public static string Holidays => Text("holidays.csv");

    public static string Text(string file)
    {
        using var reader = new StreamReader(typeof(DefaultEdition).Assembly.GetManifestResourceStream($"Chuangcheng.Server.Indicators.DefaultEdition.{file}")!);
        return reader.ReadToEnd();
    }

    /// <summary>Writes edition and calendar into an empty ledger.</summary>
    public static async Task Install(Ledger ledger)
    {
        await ImportCatalogue.Write(ledger, Heading, Indicators, SiteTypes, CheckItems);
        await ImportCalendar.Write(ledger, Holidays);
    }
}
