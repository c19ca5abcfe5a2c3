namespace Chuangcheng.Model.Responsibility;

/// <summary>What somebody answers for: a field, by a step of the chain, through a post, between two days (domain 7, R-RESP-01).</summary>
public sealed class Duty
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required FieldKind FieldKind { get; init; }

    /// <summary>Number of the site or of the unit whose ground it is.</summary>
    public required int Field { get; init; }

    /// <summary>Step of the chain, as a chain template names it.</summary>
    public required string Step { get; init; }

    /// <summary>The part of the field: empty for all of it, else a department type, a category of items, or inside, outside, greenery, fire, parking (R-RESP-02).</summary>
    public string Aspect { get; init; } = "";

    public required int Unit { get; set; }
    public int? Post { get; set; }
    public required DateOnly Since { get; set; }

    /// <summary>First day it no longer holds.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Where it is written: a document's number, a meeting, a card.</summary>
    public string Source { get; set; } = "";

    /// <summary>What the holder has to do, in the district's own words.</summary>
    public string Words { get; set; } = "";

    /// <summary>The holder claimed the field instead of being named.</summary>
    public bool Claimed { get; init; }

    public int Version { get; set; }

    public bool HoldsOn(DateOnly day) => Since <= day && (Until is null || day < Until);
}

/// <summary>The numbers are stored: never renumber.</summary>
public enum FieldKind : byte
{
    /// <summary>The ground of a unit: a district, street, community, village or grid.</summary>
    Ground = 1,
    /// <summary>A site: a point, a road section, an area or a building.</summary>
    Site = 2,
}
