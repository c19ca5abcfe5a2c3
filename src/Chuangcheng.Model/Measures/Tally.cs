namespace Chuangcheng.Model.Measures;

/// <summary>Counts hits, and by key when a dimension is asked for; or lists the records instead.</summary>
internal sealed class Tally(Measure measure, bool grouped, Part? listed)
{
    private readonly Dictionary<int, Sum> groups = [];
    private readonly Sum total = new();

    public List<RecordRef> Records { get; } = [];

    public void Add(Hit hit, int key, int amount, Guid id, int item)
    {
        if (hit == Hit.No) return;
        if (listed is { } part && (hit == Hit.Counted || part == Part.Denominator)) Records.Add(new(id, item));
        total.Add(hit, amount, measure.Fold is not null);
        if (!grouped) return;
        if (!groups.TryGetValue(key, out var group)) groups[key] = group = new();
        group.Add(hit, amount, measure.Fold is not null);
    }

    public Answer Answer() => new(
        Value(total), total.Counted, measure.IsShare ? total.All : null,
        [.. groups.OrderBy(g => g.Key).Select(g => new AnswerRow(g.Key, Value(g.Value), g.Value.Counted, measure.IsShare ? g.Value.All : null))]);

    private double? Value(Sum sum) =>
        measure.IsShare ? sum.All == 0 ? null : 100.0 * sum.Counted / sum.All
        : measure.Fold is { } fold ? fold(sum.Amounts) : sum.Counted;

    private sealed class Sum
    {
        public List<int> Amounts { get; } = [];
        public long Counted { get; private set; }
        public long All { get; private set; }

        public void Add(Hit hit, int amount, bool kept)
        {
            All++;
            if (hit != Hit.Counted) return;
            Counted++;
            if (kept && amount >= 0) Amounts.Add(amount);
        }
    }
}
