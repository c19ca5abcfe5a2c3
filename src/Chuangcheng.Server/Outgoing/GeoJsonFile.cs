using System.Text.Json;
using Chuangcheng.Model;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Outgoing;

/// <summary>Sites as a GeoJSON FeatureCollection (RFC 7946), in WGS-84; those without a place have no geometry.</summary>
internal static class GeoJsonFile
{
    public static async Task<long> Write(Ledger ledger, Register register, string path, CancellationToken cancel)
    {
        await using var file = File.Create(path);
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        var rows = 0L;
        await foreach (var site in ledger.Sites.AsNoTracking().OrderBy(s => s.No).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Feature(json, site, register);
            if (++rows % 1000 == 0) await json.FlushAsync(cancel);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return rows;
    }

    private static void Feature(Utf8JsonWriter json, Model.Sites.Site site, Register register)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WritePropertyName("geometry");
        if (site.Shape is { } shape) json.WriteRawValue(shape);
        else if (site is { Longitude: { } x, Latitude: { } y })
        {
            json.WriteStartObject();
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(x);
            json.WriteNumberValue(y);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else json.WriteNullValue();
        json.WriteStartObject("properties");
        foreach (var (name, value) in new (string, string?)[]
        {
            ("code", site.Code), ("name", site.Name), ("type", site.Type), ("unit", register.Tree.Find(site.Unit)?.Code), ("address", site.Address), ("status", site.Status.Wire()), ("operator", site.Operator),
            ("lists", string.Join(';', site.Lists)), ("since", site.Since.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("parties", string.Join(';', site.Parties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={register.Tree.Find(p.Value)?.Code}"))),
        }) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
