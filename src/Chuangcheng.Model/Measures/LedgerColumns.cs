using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;

namespace Chuangcheng.Model.Measures;

/// <summary>
/// The ledger's rows by what they are filtered and sorted by: a page and its total cost the same at a thousand problems and at a
/// million (docs/adr/0025). Rows are those of <see cref="ProblemColumns"/>.
/// </summary>
/// <param name="rows">The row of each number.</param>
internal sealed class LedgerColumns(IReadOnlyDictionary<long, int> rows)
{
    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    private readonly Column<int>[] held = [.. Facets.Select(_ => new Column<int>())];
    private readonly Dictionary<int, RowSet>[] sets = [.. Facets.Select(_ => new Dictionary<int, RowSet>())];
    private readonly RowSet paused = new();
    private readonly Column<long> no = new();
    private readonly Order number = new(), createdAt = new(), dueAt = new();
    private int count;

    public void Put(int row, ProblemFact fact)
    {
        var isNew = row == count;
        foreach (var facet in Facets) Put(facet, row, Of(fact, facet), isNew);
        if (fact.Paused) paused.Add(row);
        else paused.Remove(row);
        no.Set(row, fact.No);
        number.Set(row, fact.No);
        createdAt.Set(row, fact.CreatedTicks);
        dueAt.Set(row, fact.DueTicks);
        if (isNew) count++;
    }

    /// <summary>Rows of which the facet has this value; null for none.</summary>
    public RowSet? Of(Facet facet, int value) => sets[(int)facet].GetValueOrDefault(value);

    public LedgerPage Ask(LedgerQuestion question)
    {
        var length = (count + 63) / 64;
        var rented = ArrayPool<ulong>.Shared.Rent(2 * length);
        try
        {
            var words = rented.AsSpan(0, length);
            var spare = rented.AsSpan(length, length);
            Match(words, spare, question);
            var total = 0;
            foreach (var word in words) total += BitOperations.PopCount(word);
            return new(total, [.. Page(words, spare, question).Select(row => (held[(int)Facet.District][row], no[row]))]);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    public IReadOnlyList<long> Keep(LedgerQuestion question, IReadOnlyList<long> numbers)
    {
        var length = (count + 63) / 64;
        var rented = ArrayPool<ulong>.Shared.Rent(2 * length);
        try
        {
            var words = rented.AsSpan(0, length);
            Match(words, rented.AsSpan(length, length), question);
            var kept = new List<long>(numbers.Count);
            foreach (var number in numbers)
                if (TryRow(number, out var row) && (words[row >> 6] & 1UL << row) != 0) kept.Add(number);
            return kept;
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    private void Match(Span<ulong> words, Span<ulong> spare, LedgerQuestion question)
    {
        words.Fill(ulong.MaxValue);
        if (count % 64 != 0) words[^1] = (1UL << (count % 64)) - 1;
        Bound(words, spare, question.Boundary);
        foreach (var (facet, allowed) in question.Any) Keep(words, spare, [facet], allowed);
        if (question.Among is { } numbers) KeepAmong(words, spare, numbers);
        if (question.From is not null || question.Until is not null)
            createdAt.Cut(words, question.From?.UtcTicks ?? long.MinValue, question.Until?.UtcTicks ?? long.MaxValue);
        if (question.Overdue is { } overdue) KeepOverdue(words, spare, question.Now, overdue);
    }

    /// <summary>Seen when the district is seen whole, or one of the parties is covered.</summary>
    private void Bound(Span<ulong> words, Span<ulong> spare, Boundary boundary)
    {
        if (boundary.WholeDistricts.Count == 0) Keep(words, spare, [Facet.Responsible, Facet.Territory, Facet.Recorder], [.. boundary.Units()]);
        else if (boundary.WholeDistricts.Sum(district => Of(Facet.District, district)?.Count ?? 0) < count) Keep(words, spare, [Facet.District], boundary.WholeDistricts);
    }

    /// <summary>Keeps rows of which one of the facets is among the allowed.</summary>
    private void Keep(Span<ulong> words, Span<ulong> spare, ReadOnlySpan<Facet> facets, IReadOnlyCollection<int> allowed)
    {
        spare.Clear();
        foreach (var facet in facets)
            foreach (var value in allowed)
                if (sets[(int)facet].TryGetValue(value, out var rows)) rows.AddTo(spare);
        And(words, spare);
    }

    private void KeepAmong(Span<ulong> words, Span<ulong> spare, IReadOnlyCollection<long> numbers)
    {
        spare.Clear();
        foreach (var number in numbers)
            if (TryRow(number, out var row)) spare[row >> 6] |= 1UL << row;
        And(words, spare);
    }

    /// <summary>Numbers are given one after the other from 1: where none is missing before it, the row follows from the number.</summary>
    private bool TryRow(long number, out int row)
    {
        row = (int)Math.Clamp(number - 1, 0, int.MaxValue);
        return (row < count && no[row] == number) || rows.TryGetValue(number, out row);
    }

    private void KeepOverdue(Span<ulong> words, Span<ulong> spare, DateTimeOffset now, bool wanted)
    {
        spare.Clear();
        for (var state = 0; state < (int)ProblemState.FedBack; state++)
            if (sets[(int)Facet.State].TryGetValue(state, out var rows)) rows.AddTo(spare);
        paused.TakeFrom(spare);
        if (wanted) And(spare, words);
        dueAt.Cut(spare, long.MinValue, now.UtcTicks);
        if (wanted) spare.CopyTo(words);
        else for (var i = 0; i < words.Length; i++) words[i] &= ~spare[i];
    }

    /// <summary>Nothing taken is a question for the total alone.</summary>
    private IEnumerable<int> Page(Span<ulong> words, Span<ulong> spare, LedgerQuestion question)
    {
        var order = question.Order switch { LedgerOrder.DueAt => dueAt, LedgerOrder.Number => number, _ => createdAt };
        var wanted = question.Skip + question.Take;
        if (question.Take == 0) return [];
        var rows = new List<int>();
        if (question.After is not { Value: null })
        {
            words.CopyTo(spare);
            order.Without.TakeFrom(spare);
            rows = order.First(spare, no, question.Descending, question.After is { } after ? (after.Value!.Value, after.No) : null, wanted);
        }
        if (rows.Count < wanted)
        {
            spare.Clear();
            order.Without.AddTo(spare);
            And(spare, words);
            rows.AddRange(number.First(spare, no, question.Descending, question.After is { Value: null } end ? (end.No, end.No) : null, wanted - rows.Count));
        }
        return rows.Skip(question.Skip);
    }

    private void Put(Facet facet, int row, int value, bool isNew)
    {
        var column = held[(int)facet];
        if (!isNew)
        {
            if (column[row] == value) return;
            sets[(int)facet][column[row]].Remove(row);
        }
        column.Set(row, value);
        if (!sets[(int)facet].TryGetValue(value, out var rows)) sets[(int)facet][value] = rows = new();
        rows.Add(row);
    }

    private static int Of(ProblemFact fact, Facet facet) => facet switch
    {
        Facet.District => fact.District,
        Facet.State => fact.State,
        Facet.Responsible => fact.Responsible,
        Facet.Territory => fact.Territory,
        Facet.Recorder => fact.Recorder,
        Facet.Source => fact.Source,
        Facet.Site => fact.Site,
        Facet.Item => fact.ItemCode,
        Facet.Indicator => fact.IndicatorCode,
        _ => fact.TypeCode,
    };

    private static void And(Span<ulong> words, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
        var by = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var i = 0; i < wide.Length; i++) wide[i] &= by[i];
        for (var i = wide.Length * Vector<ulong>.Count; i < words.Length; i++) words[i] &= other[i];
    }
}
