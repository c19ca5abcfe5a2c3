namespace Chuangcheng.Model.Sites;

/// <summary>A place on earth, in degrees.</summary>
public readonly record struct Coordinate(double Longitude, double Latitude)
{
    public static bool IsValid(double longitude, double latitude) => longitude is >= -180 and <= 180 && latitude is >= -90 and <= 90;

    /// <summary>Great-circle distance.</summary>
    public double MetresTo(Coordinate other)
    {
        const double earthRadius = 6_371_008.8;
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (north, east) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2));
        return 2 * earthRadius * Math.Asin(Math.Min(1, Math.Sqrt(north * north + Math.Cos(a) * Math.Cos(b) * east * east)));
    }
}
