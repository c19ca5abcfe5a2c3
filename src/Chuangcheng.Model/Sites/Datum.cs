namespace Chuangcheng.Model.Sites;

/// <summary>What coordinates are measured against. Stored numbers: never renumber.</summary>
public enum Datum : byte
{
    Wgs84 = 1,
    /// <summary>The shifted datum of most Chinese maps.</summary>
    Gcj02 = 2,
    /// <summary>The national datum; equal to WGS-84 at the scale of a street.</summary>
    Cgcs2000 = 3,
}
