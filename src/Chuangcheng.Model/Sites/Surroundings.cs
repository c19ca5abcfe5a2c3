namespace Chuangcheng.Model.Sites;

/// <summary>Distances on the ground (R-SITE-03).</summary>
public static class Surroundings
{
    /// <summary>Metres around a site that count as its surroundings, unless its type says otherwise.</summary>
    public const int UsualMetres = 200;

    public const int MostMetres = 5000;

    private const double EarthRadius = 6_371_008.8;

    /// <summary>Great-circle distance in metres.</summary>
    public static double Distance(Coordinate a, Coordinate b)
    {
        var (lat1, lat2) = (Radians(a.Latitude), Radians(b.Latitude));
        var (dLat, dLon) = (lat2 - lat1, Radians(b.Longitude - a.Longitude));
        var h = Math.Pow(Math.Sin(dLat / 2), 2) + Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(dLon / 2), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>Metres from a point to a shape: 0 inside an area, else to its nearest edge.</summary>
    public static double Distance(Coordinate at, Shape shape)
    {
        if (shape.Contains(at)) return 0;
        return shape.Lines.SelectMany(line => line.Zip(line.Skip(1))).Select(edge => ToEdge(at, edge.First, edge.Second)).DefaultIfEmpty(double.MaxValue).Min();
    }

    /// <summary>The box that holds everything within so many metres.</summary>
    public static BoundingBox Around(Coordinate at, double metres)
    {
        var dLat = metres / 111_000.0;
        var dLon = dLat / Math.Max(0.05, Math.Cos(Radians(at.Latitude)));
        return new(at.Longitude - dLon, at.Latitude - dLat, at.Longitude + dLon, at.Latitude + dLat);
    }

    /// <summary>On a plane around the point: exact enough for streets.</summary>
    private static double ToEdge(Coordinate at, Coordinate from, Coordinate to)
    {
        var scale = Math.Cos(Radians(at.Latitude));
        (double X, double Y) Flat(Coordinate c) => (Radians(c.Longitude - at.Longitude) * scale * EarthRadius, Radians(c.Latitude - at.Latitude) * EarthRadius);
        var (a, b) = (Flat(from), Flat(to));
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = dx * dx + dy * dy;
        var t = length == 0 ? 0 : Math.Clamp(-(a.X * dx + a.Y * dy) / length, 0, 1);
        return Math.Sqrt(Math.Pow(a.X + t * dx, 2) + Math.Pow(a.Y + t * dy, 2));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
