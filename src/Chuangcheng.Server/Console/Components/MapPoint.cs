namespace Chuangcheng.Server.Console.Components;

/// <summary>A place with how much lies there.</summary>
/// <param name="Count">The area of its circle.</param>
/// <param name="Late">Some of it is late.</param>
/// <param name="Href">Where it opens; null when it does not.</param>
public sealed record MapPoint(double Longitude, double Latitude, int Count, bool Late, string Said, string? Href = null)
{
    /// <summary>Written under the point; empty writes nothing.</summary>
    public string Name { get; init; } = "";
}
