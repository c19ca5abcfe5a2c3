using System.Globalization;
using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Tables;

namespace Chuangcheng.Server.Intake;

/// <summary>Sites as a GeoJSON FeatureCollection (RFC 7946, WGS-84): the properties are the columns; a line or an area becomes the shape.</summary>
internal static class SitesAsGeoJson
{
    public static async Task<CsvTable> Read(string path, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var document = JsonDocument.Parse(await SourceFile.Text(path, cancel), new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array) throw new Refused(IntakeRefusals.NotGeoJson(name));
            if (features.GetArrayLength() > SourceFile.MostRows) throw new Refused(IntakeRefusals.TooManyRows(name, SourceFile.MostRows));
            return Table(features);
        }
        catch (JsonException)
        {
            throw new Refused(IntakeRefusals.NotGeoJson(name));
        }
    }

    private static CsvTable Table(JsonElement features)
    {
        var columns = features.EnumerateArray().SelectMany(Properties).Select(p => ReadWords.Column(p.Name)).Distinct().Except(["longitude", "latitude", "shape", "datum"]).ToList();
        List<string> header = [.. columns, "longitude", "latitude", "shape"];
        var rows = features.EnumerateArray().Select((feature, i) =>
        {
            var cells = Properties(feature).GroupBy(p => ReadWords.Column(p.Name)).ToDictionary(g => g.Key, g => Text(g.First().Value));
            var geometry = feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("geometry", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
            var isPoint = geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("type", out var type) && type.ValueEquals("Point");
            var at = isPoint && geometry.TryGetProperty("coordinates", out var c) && c.ValueKind == JsonValueKind.Array && c.GetArrayLength() >= 2 ? (Text(c[0]), Text(c[1])) : ("", "");
            return new CsvRow(i + 1, [.. columns.Select(column => cells.GetValueOrDefault(column, "")), at.Item1, at.Item2, geometry.ValueKind == JsonValueKind.Object && !isPoint ? geometry.GetRawText() : ""]);
        });
        return CsvTable.Of(header, [.. rows]);
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement feature) =>
        feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? properties.EnumerateObject() : [];

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.Array => string.Join(';', value.EnumerateArray().Select(Text)),
        _ => value.GetRawText(),
    };
}
