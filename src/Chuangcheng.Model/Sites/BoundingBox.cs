using System.Globalization;

namespace Chuangcheng.Model.Sites;

/// <summary>A viewport in WGS-84, written minLon,minLat,maxLon,maxLat.</summary>
public readonly record struct BoundingBox(double MinLongitude, double MinLatitude, double MaxLongitude, double MaxLatitude)
{
    public static bool TryParse(string text, out BoundingBox box)
    {
        box = default;
        var parts = text.Split(',');
        var values = new double[4];
        if (parts.Length != 4) return false;
        for (var i = 0; i < 4; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i])) return false;
        box = new(values[0], values[1], values[2], values[3]);
        return Coordinate.IsValid(values[0], values[1]) && Coordinate.IsValid(values[2], values[3]) && values[0] <= values[2] && values[1] <= values[3];
    }
}
