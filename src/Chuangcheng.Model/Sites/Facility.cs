namespace Chuangcheng.Model.Sites;

/// <summary>
/// Something that has to be there: adverts, ramps, bins, extinguishers, parking bays. Required by an item, counted on a day;
/// what is missing or not as it should be is a gap with an owner and a date.
/// </summary>
public sealed class Facility
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required int Site { get; init; }

    /// <summary>What it is, in the district's words; <see cref="Parking"/> for parking bays.</summary>
    public required string Kind { get; set; }

    /// <summary>Where in the site it stands.</summary>
    public string Place { get; set; } = "";

    public string Specification { get; set; } = "";

    /// <summary>Code of the check item that requires it; empty when none does.</summary>
    public string Item { get; set; } = "";

    /// <summary>How many there must be; for parking the bays planned.</summary>
    public required int Required { get; set; }

    /// <summary>How many there are; for parking the bays marked.</summary>
    public required int Present { get; set; }

    /// <summary>How many are as they should be; for parking the bays that can be used.</summary>
    public required int Compliant { get; set; }

    public required DateOnly CountedOn { get; set; }

    /// <summary>Who closes the gap.</summary>
    public int? Owner { get; set; }

    /// <summary>Until when.</summary>
    public DateOnly? DueOn { get; set; }

    public string Note { get; set; } = "";
    public int Version { get; set; }

    public const string Parking = "parking";

    public int Missing => Math.Max(0, Required - Present);

    /// <summary>There, but not as it should be.</summary>
    public int Defective => Math.Max(0, Math.Min(Present, Required) - Compliant);

    public bool IsGap => Compliant < Required;
}
