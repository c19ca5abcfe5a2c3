namespace Chuangcheng.Model.Sites;

/// <summary>A registered place 点位 (R-SITE-01). Sites are closed with a date, never deleted.</summary>
public sealed class Site
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string Address { get; set; } = "";

    /// <summary>Site type code, as ST06.</summary>
    public required string Type { get; set; }

    /// <summary>The community, village or street on whose ground it lies.</summary>
    public required int Unit { get; set; }

    /// <summary>WGS-84; null while not surveyed.</summary>
    public double? Longitude { get; set; }

    /// <inheritdoc cref="Longitude"/>
    public double? Latitude { get; set; }

    /// <summary>The datum the coordinates came in.</summary>
    public Datum Datum { get; set; } = Datum.Wgs84;

    /// <summary>Its own parties: department type → unit number (R-RESP-02).</summary>
    public IReadOnlyDictionary<string, int> Parties { get; set; } = new Dictionary<string, int>();

    /// <summary>Who runs it, in words: a company, a school, a property firm.</summary>
    public string Operator { get; set; } = "";

    /// <summary>The lists it stands on, as national, municipal, district.</summary>
    public IReadOnlyList<string> Lists { get; set; } = [];

    /// <summary>A road section or an area: a GeoJSON geometry in WGS-84, LineString or Polygon (or Multi…); null for a point.</summary>
    public string? Shape { get; set; }

    /// <summary>Cameras cover it (domain 3.3).</summary>
    public bool UnderVideo { get; set; }

    /// <summary>The site that carries on after a merger.</summary>
    public int? MergedInto { get; set; }

    public SiteStatus Status { get; set; } = SiteStatus.Open;
    public required DateOnly Since { get; set; }

    /// <summary>First day it no longer exists.</summary>
    public DateOnly? Until { get; set; }

    public int Version { get; set; }

    public bool ExistsOn(DateOnly day) => Since <= day && (Until is null || day < Until);
}
