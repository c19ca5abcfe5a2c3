namespace Chuangcheng.Model.Problems;

/// <summary>Where: a registered site, or a free place (R-SITE-02).</summary>
public sealed record Whereabouts(
    int SiteNo, Guid? Site, string Name, string Key, string SiteType, int SiteTypeNo, int Territory, int Street,
    double? Longitude, double? Latitude);
