namespace Chuangcheng.Model.Measures;

/// <summary>
/// Items by where their bits stand. Two items of an old edition may be one today, and a visit of that edition holds both: the second stands in a slot of its own.
/// </summary>
internal sealed class ItemSlots
{
    private readonly Dictionary<(int Item, int Turn), int> known = [];
    private readonly Column<int> first = new();
    private readonly List<CheckFact> slots = [];

    public int Count => slots.Count;

    public int Item(int slot) => slots[slot].Item;

    public int Indicator(int slot) => slots[slot].Indicator;

    /// <summary>Static, dynamic …, as <see cref="Indicators.Dimension"/>.</summary>
    public byte Dimension(int slot) => slots[slot].Dimension;

    /// <param name="turn">0 for the first check of the item in a visit.</param>
    public int Of(CheckFact check, int turn)
    {
        if (turn == 0 && first[check.Item] is > 0 and var slot) return slot - 1;
        if (known.TryGetValue((check.Item, turn), out var other)) return other;
        known[(check.Item, turn)] = slots.Count;
        if (turn == 0) first.Set(check.Item, slots.Count + 1);
        slots.Add(check);
        return slots.Count - 1;
    }
}
