namespace Chuangcheng.Server.Console;

/// <summary>The layer of tiles under maps: none unless whoever runs the server names one (CHUANGCHENG_MAP_TILES, as https://tiles.example/{z}/{x}/{y}.png, in WGS-84 or CGCS2000).</summary>
internal static class MapTiles
{
    public static string Address { get; } = Environment.GetEnvironmentVariable("CHUANGCHENG_MAP_TILES") is { } given && Uri.TryCreate(given.Replace("{s}", "a", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? given : "";

    /// <summary>Whose map it is: shown on it.</summary>
    public static string Note { get; } = Environment.GetEnvironmentVariable("CHUANGCHENG_MAP_TILES_NOTE") ?? "";

    /// <summary>The only other place pictures may come from; empty when there is none.</summary>
    public static string Origin { get; } = Address.Length > 0 && Uri.TryCreate(Address.Replace("{s}.", "", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        ? Address.Contains("{s}.", StringComparison.Ordinal) ? $"{uri.Scheme}://*.{uri.Authority}" : $"{uri.Scheme}://{uri.Authority}" : "";
}
