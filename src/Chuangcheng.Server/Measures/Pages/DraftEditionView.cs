namespace Chuangcheng.Server.Measures.Pages;

/// <summary>An edition's check items, and the one that is being changed.</summary>
/// <param name="Since">Null when there is no such edition yet.</param>
/// <param name="IsDraft">It has not begun and can be changed.</param>
/// <param name="Words">What the items were narrowed by.</param>
public sealed record DraftEditionView(string Code, string Name, DateOnly? Since, bool IsDraft, IReadOnlyList<DraftItem> Items, DraftItem? Item, string Words)
{
    public string? Refusal { get; init; }
    public bool Done { get; init; }
}

/// <param name="Code">Empty for one that is being added.</param>
/// <param name="Cells">By column of the catalogue's table.</param>
public sealed record DraftItem(string Code, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
