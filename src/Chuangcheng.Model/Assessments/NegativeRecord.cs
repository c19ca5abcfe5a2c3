namespace Chuangcheng.Model.Assessments;

/// <summary>A negative event of a unit as it is kept (R-NEG-01).</summary>
public sealed class NegativeRecord
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required int Unit { get; init; }
    public required string Item { get; set; }
    public required DateOnly On { get; set; }
    public DateOnly? Discovered { get; set; }
    public required byte Severity { get; set; }
    public required Consequence Consequence { get; set; }

    /// <summary>In hundredths.</summary>
    public required int Points { get; set; }

    public required int Months { get; set; }
    public required string Evidence { get; set; }
    public bool Fraud { get; set; }
    public bool Standing { get; set; } = true;
    public int Version { get; set; }

    public NegativeEvent Event => new(Id, Item, On, Discovered, Severity, Consequence, Points / 100m, Months, Evidence, Fraud, Standing);
}
