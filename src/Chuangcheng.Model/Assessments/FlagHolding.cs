namespace Chuangcheng.Model.Assessments;

/// <summary>A flag or a place on a list, given when a period was published.</summary>
public sealed class FlagHolding
{
    public required int Period { get; init; }
    public required string Class { get; init; }
    public required FlagKind Kind { get; init; }
    public required int Unit { get; init; }

    /// <summary>Who hands it over: the holder of the period before; 0 when nobody held it.</summary>
    public required int HeldBefore { get; init; }

    public DateOnly? HandedOver { get; set; }
    public string Note { get; set; } = "";
}
