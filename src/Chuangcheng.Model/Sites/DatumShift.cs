namespace Chuangcheng.Model.Sites;

/// <summary>WGS-84 is stored; what comes in or goes out in another datum is converted at the edge.</summary>
public static class DatumShift
{
    private const double SemiMajor = 6_378_245.0, Eccentricity = 0.00669342162296594323;

    public static Coordinate ToWgs84(Coordinate from, Datum datum)
    {
        if (datum != Datum.Gcj02) return from;
        var guess = from;
        for (var step = 0; step < 6; step++)
        {
            var shifted = Shift(guess);
            guess = new(guess.Longitude + from.Longitude - shifted.Longitude, guess.Latitude + from.Latitude - shifted.Latitude);
        }
        return guess;
    }

    public static Coordinate FromWgs84(Coordinate from, Datum datum) => datum == Datum.Gcj02 ? Shift(from) : from;

    /// <summary>Outside China nothing is shifted.</summary>
    private static Coordinate Shift(Coordinate at)
    {
        if (at.Longitude is < 72.004 or > 137.8347 || at.Latitude is < 0.8293 or > 55.8271) return at;
        var (x, y) = (at.Longitude - 105, at.Latitude - 35);
        var latitude = double.DegreesToRadians(at.Latitude);
        var magic = 1 - Eccentricity * Math.Sin(latitude) * Math.Sin(latitude);
        var north = (Wave(x) + North(x, y)) * 180 / (SemiMajor * (1 - Eccentricity) / (magic * Math.Sqrt(magic)) * Math.PI);
        var east = (Wave(x) + East(x, y)) * 180 / (SemiMajor / Math.Sqrt(magic) * Math.Cos(latitude) * Math.PI);
        return new(at.Longitude + east, at.Latitude + north);
    }

    private static double Wave(double x) => (20 * Math.Sin(6 * x * Math.PI) + 20 * Math.Sin(2 * x * Math.PI)) * 2 / 3;

    private static double North(double x, double y) =>
        -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.Sqrt(Math.Abs(x))
        + (20 * Math.Sin(y * Math.PI) + 40 * Math.Sin(y / 3 * Math.PI)) * 2 / 3
        + (160 * Math.Sin(y / 12 * Math.PI) + 320 * Math.Sin(y * Math.PI / 30)) * 2 / 3;

    private static double East(double x, double y) =>
        300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.Sqrt(Math.Abs(x))
        + (20 * Math.Sin(x * Math.PI) + 40 * Math.Sin(x / 3 * Math.PI)) * 2 / 3
        + (150 * Math.Sin(x / 12 * Math.PI) + 300 * Math.Sin(x / 30 * Math.PI)) * 2 / 3;
}
