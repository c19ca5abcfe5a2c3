namespace Chuangcheng.Server.Outgoing;

/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="File">Its ending decides the form: .csv, .csv.gz, .xlsx, or for sites .geojson; for the catalogue a folder.</param>
/// <param name="Chinese">Heads of columns as people write them; imports read both.</param>
public sealed record ExportOrder(string Kind, string File, bool Chinese)
{
    public static IReadOnlyList<string> Kinds { get; } = ["units", "sites", "people", "responsibility", "facilities", "catalogue", "calendar", "problems", "visits", "results"];
}
