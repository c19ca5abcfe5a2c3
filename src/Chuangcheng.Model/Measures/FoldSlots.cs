namespace Chuangcheng.Model.Measures;

/// <summary>How what was observed of each slot becomes one value; null where there is nothing to tell.</summary>
internal delegate double? FoldSlots(CheckColumns columns, ReadOnlySpan<Observed> bySlot);
