using System.Text.Json;

namespace Chuangcheng.Model.Sites;

/// <summary>The geometry of a road section or an area (GeoJSON, RFC 7946), in WGS-84.</summary>
public sealed class Shape
{
    private const int MostPoints = 20_000;

    private Shape(string kind, IReadOnlyList<IReadOnlyList<Coordinate>> lines) => (Kind, Lines) = (kind, lines);

    /// <summary>Point, LineString, MultiLineString, Polygon or MultiPolygon.</summary>
    public string Kind { get; }

    /// <summary>Its lines; for an area its rings.</summary>
    public IReadOnlyList<IReadOnlyList<Coordinate>> Lines { get; }

    public bool IsArea => Kind is "Polygon" or "MultiPolygon";

    /// <summary>Somewhere in the middle of it, to put a pin at.</summary>
    public Coordinate Middle
    {
        get
        {
            var longest = Lines.MaxBy(line => line.Count)!;
            if (!IsArea) return longest[longest.Count / 2];
            return new(longest.Average(c => c.Longitude), longest.Average(c => c.Latitude));
        }
    }

    /// <summary>Length of a line in metres; the way round an area.</summary>
    public double Metres => Lines.Sum(line => line.Zip(line.Skip(1)).Sum(edge => Surroundings.Distance(edge.First, edge.Second)));

    /// <summary>Even-odd rule over all rings, so that holes are outside.</summary>
    public bool Contains(Coordinate at)
    {
        if (!IsArea) return false;
        var inside = false;
        foreach (var (a, b) in Lines.SelectMany(ring => ring.Zip(ring.Skip(1))))
            if (a.Latitude > at.Latitude != b.Latitude > at.Latitude
                && at.Longitude < (b.Longitude - a.Longitude) * (at.Latitude - a.Latitude) / (b.Latitude - a.Latitude) + a.Longitude)
                inside = !inside;
        return inside;
    }

    /// <returns>Null when it is no geometry, or larger than is safe.</returns>
    public static Shape? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 12 });
            return Parse(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Shape? Parse(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out var type) || !geometry.TryGetProperty("coordinates", out var coordinates)) return null;
        var depth = type.ValueKind != JsonValueKind.String ? 0 : type.GetString() switch { "Point" => 1, "LineString" => 2, "MultiLineString" or "Polygon" => 3, "MultiPolygon" => 4, _ => 0 };
        var lines = new List<IReadOnlyList<Coordinate>>();
        if (depth == 0 || !Read(coordinates, depth, lines) || lines.Count == 0 || lines.Sum(line => line.Count) > MostPoints) return null;
        var shape = new Shape(type.GetString()!, lines);
        if (depth > 1 && lines.Any(line => line.Count < 2)) return null;
        return shape.IsArea && lines.Any(ring => ring.Count < 4 || ring[0] != ring[^1]) ? null : shape;
    }

    private static bool Read(JsonElement element, int depth, List<IReadOnlyList<Coordinate>> lines)
    {
        if (element.ValueKind != JsonValueKind.Array) return false;
        if (depth > 2) return element.EnumerateArray().All(inner => Read(inner, depth - 1, lines));
        var line = new List<Coordinate>();
        foreach (var point in depth == 1 ? [element] : element.EnumerateArray().ToArray())
        {
            if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() is < 2 or > 3 || point[0].ValueKind != JsonValueKind.Number || point[1].ValueKind != JsonValueKind.Number
                || !Coordinate.IsValid(point[0].GetDouble(), point[1].GetDouble())) return false;
            line.Add(new(point[0].GetDouble(), point[1].GetDouble()));
        }
        lines.Add(line);
        return true;
    }
}
