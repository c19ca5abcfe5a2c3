using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Measures;

/// <summary>A question to a measure. It cannot be asked without a boundary (rule 7).</summary>
public sealed record MeasureQuery
{
    public required Boundary Boundary { get; init; }

    /// <summary>"Now", for what is overdue.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>First and last day; null is open.</summary>
    public DateOnly? From { get; init; }

    /// <inheritdoc cref="From"/>
    public DateOnly? To { get; init; }

    public Dimension? By { get; init; }

    /// <summary>Days after closing in which coming back counts.</summary>
    public int Window { get; init; } = 90;

    /// <summary>Numbers allowed for a dimension; a dimension that is not there allows all.</summary>
    public IReadOnlyDictionary<Dimension, IReadOnlySet<int>> Filters { get; init; } = new Dictionary<Dimension, IReadOnlySet<int>>();
}
