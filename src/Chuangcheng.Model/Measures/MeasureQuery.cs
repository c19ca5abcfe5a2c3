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

    /// <summary>The same for one value of a dimension: what a row, or a cell, opens into.</summary>
    public MeasureQuery Narrowed(Dimension dimension, int key)
    {
        if (dimension is not (Dimension.Month or Dimension.Day)) return this with { Filters = new Dictionary<Dimension, IReadOnlySet<int>>(Filters) { [dimension] = new HashSet<int> { key } } };
        var first = dimension is Dimension.Day ? DateOnly.FromDayNumber(key) : new DateOnly(key / 100, key % 100, 1);
        var last = dimension is Dimension.Day ? first : first.AddMonths(1).AddDays(-1);
        return this with { From = From > first ? From : first, To = To < last ? To : last };
    }
}
