using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Model.Reports;

/// <summary>A row of the results ledger 成效: a figure of a report, confirmed.</summary>
public sealed class Result
{
    public required Guid Report { get; init; }

    /// <summary>Where the figure begins in the report's normalised text.</summary>
    public required int Start { get; init; }

    public required int District { get; init; }

    public required int Unit { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>As written: 230余条.</summary>
    public required string Qty { get; init; }

    public required string Action { get; init; }

    public required string Object { get; init; }

    public required decimal Value { get; init; }

    /// <summary>As written: 条.</summary>
    public required string Measure { get; init; }

    public required bool Approx { get; init; }

    public Comparison? Comparison { get; init; }

    /// <summary>Ⅲ-58; empty when the report gives none.</summary>
    public required string Indicator { get; init; }

    /// <summary>A name of <see cref="KindsOfWork"/>; empty for none.</summary>
    public required string Kind { get; init; }
}
