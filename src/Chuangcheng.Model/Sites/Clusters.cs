namespace Chuangcheng.Model.Sites;

/// <summary>A place on the map, as light as it can be.</summary>
/// <param name="Index">The caller's own.</param>
public readonly record struct Pin(double Longitude, double Latitude, int Index);

/// <summary>Places that lie too near to one another to be drawn apart.</summary>
/// <param name="Count">1 is a place by itself.</param>
/// <param name="First">The caller's index of one of them.</param>
public sealed record Cluster(double Longitude, double Latitude, int Count, int First, BoundingBox Extent);

/// <summary>Groups the places of a viewport by a grid of squares on the Web Mercator map, so that a browser never gets more than it can draw.</summary>
public static class Clusters
{
    public const int Most = 500;

    /// <summary>From this zoom on places are drawn one by one where they fit.</summary>
    public const int Apart = 17;

    /// <summary>Width of a square, in pixels of the map.</summary>
    private const double Square = 72;

    /// <param name="zoom">0 to 22, as web maps count.</param>
    public static IReadOnlyList<Cluster> Of(IEnumerable<Pin> pins, BoundingBox box, int zoom)
    {
        var inside = pins.Where(pin => pin.Longitude >= box.MinLongitude && pin.Longitude <= box.MaxLongitude && pin.Latitude >= box.MinLatitude && pin.Latitude <= box.MaxLatitude).ToList();
        if (inside.Count <= Most && zoom >= Apart) return [.. inside.Select(pin => new Cluster(pin.Longitude, pin.Latitude, 1, pin.Index, new(pin.Longitude, pin.Latitude, pin.Longitude, pin.Latitude)))];
        var side = Square / (256 * Math.Pow(2, Math.Clamp(zoom, 0, 22)));
        var clusters = Grouped(inside, side);
        // A viewport larger than any screen, or a screen of the whole wall: squares grow until they are few enough.
        while (clusters.Count > Most) clusters = Grouped(inside, side *= 1.5);
        return clusters;
    }

    private sealed class Sum(Pin first)
    {
        private double longitude, latitude;
        private double west = first.Longitude, east = first.Longitude, south = first.Latitude, north = first.Latitude;
        private int count;

        public void Add(Pin pin)
        {
            count++;
            (longitude, latitude) = (longitude + pin.Longitude, latitude + pin.Latitude);
            (west, east, south, north) = (Math.Min(west, pin.Longitude), Math.Max(east, pin.Longitude), Math.Min(south, pin.Latitude), Math.Max(north, pin.Latitude));
        }

        public Cluster Made() => new(longitude / count, latitude / count, count, first.Index, new(west, south, east, north));
    }

    private static List<Cluster> Grouped(List<Pin> pins, double side)
    {
        var squares = new Dictionary<(int, int), Sum>();
        foreach (var pin in pins)
        {
            var key = ((int)(Across(pin.Longitude) / side), (int)(Down(pin.Latitude) / side));
            if (!squares.TryGetValue(key, out var sum)) squares[key] = sum = new(pin);
            sum.Add(pin);
        }
        return [.. squares.Values.Select(sum => sum.Made())];
    }

    /// <summary>0 to 1 from west to east.</summary>
    private static double Across(double longitude) => (longitude + 180) / 360;

    /// <summary>0 to 1 from north to south, Web Mercator.</summary>
    private static double Down(double latitude)
    {
        var sine = Math.Clamp(Math.Sin(double.DegreesToRadians(latitude)), -0.9999, 0.9999);
        return 0.5 - Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }
}
