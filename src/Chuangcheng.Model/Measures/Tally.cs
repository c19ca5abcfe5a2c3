namespace Chuangcheng.Model.Measures;

/// <summary>Counts hits, and by key when a dimension is asked for; or lists some of the records.</summary>
internal sealed class Tally(TalliedMeasure measure, bool grouped, (Part Part, int Skip, int Take)? listed)
{
    private readonly Dictionary<int, Sum> groups = [];
    private readonly Sum total = new();

    public List<RecordRef> Records { get; } = [];

    /// <summary>Records of the part that is listed, those of other pages too.</summary>
    public int Found { get; private set; }

    public void Add(Hit hit, int key, int amount, Guid id)
    {
        if (hit == Hit.No) return;
        if (listed is { } page && (hit == Hit.Counted || page.Part == Part.Denominator) && Found++ >= page.Skip && Records.Count < page.Take) Records.Add(new(id, 0));
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
