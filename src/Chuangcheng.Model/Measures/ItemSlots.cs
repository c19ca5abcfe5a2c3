using System.Runtime.InteropServices;

namespace Chuangcheng.Model.Measures;

/// <summary>
/// Items by where their bits stand. Two items of an old edition may be one today, and a visit of that edition holds both: the second stands in a slot of its own.
/// </summary>
internal sealed class ItemSlots
{
    private readonly Dictionary<(int Item, int Turn), int> known = [];
    private readonly Column<int> first = new();
    private readonly List<CheckFact> slots = [];
    private readonly List<int> indicators = [];
    private readonly List<int> indicatorOf = [];

    public int Count => slots.Count;

    /// <summary>Ⅲ indicators in the order they were met.</summary>
    public IReadOnlyList<int> Indicators => indicators;

    public int Item(int slot) => slots[slot].Item;

    public int Indicator(int slot) => slots[slot].Indicator;

    /// <summary>By slot, where its indicator stands among all.</summary>
    public ReadOnlySpan<int> IndicatorOf => CollectionsMarshal.AsSpan(indicatorOf);

    /// <summary>Static, dynamic …, as <see cref="Model.Indicators.Dimension"/>.</summary>
    public byte Dimension(int slot) => slots[slot].Dimension;

    /// <param name="turn">0 for the first check of the item in a visit.</param>
    public int Of(CheckFact check, int turn)
    {
        if (turn == 0 && first[check.Item] is > 0 and var slot) return slot - 1;
        return known.TryGetValue((check.Item, turn), out var other) ? other : Add(check, turn);
    }

    public void Pack(PackedWriter to)
    {
        to.Put<CheckFact>(CollectionsMarshal.AsSpan(slots));
        to.Put<int>([.. known.OrderBy(one => one.Value).Select(one => one.Key.Turn)]);
    }

    public void Unpack(ref PackedReader from)
    {
        foreach (var (check, turn) in from.Take<CheckFact>().Zip(from.Take<int>())) Add(check, turn);
    }

    private int Add(CheckFact check, int turn)
    {
        known[(check.Item, turn)] = slots.Count;
        if (turn == 0) first.Set(check.Item, slots.Count + 1);
        var at = indicators.IndexOf(check.Indicator);
        indicatorOf.Add(at < 0 ? indicators.Count : at);
        if (at < 0) indicators.Add(check.Indicator);
        slots.Add(check);
        return slots.Count - 1;
    }
}
