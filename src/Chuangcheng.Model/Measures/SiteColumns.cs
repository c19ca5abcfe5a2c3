namespace Chuangcheng.Model.Measures;

/// <summary>Sites as columns; a changed site replaces its row.</summary>
internal sealed class SiteColumns
{
    private readonly Dictionary<int, int> rows = [];

    public int Count { get; private set; }
    public Column<int> No { get; } = new();
    public Column<Guid> Id { get; } = new();
    public Column<int> District { get; } = new();
    public Column<int> Unit { get; } = new();
    public Column<int> Street { get; } = new();
    public Column<int> Type { get; } = new();
    public Column<int> SinceDay { get; } = new();
    public Column<int> UntilDay { get; } = new();

    public void Put(SiteFact fact)
    {
        if (!rows.TryGetValue(fact.No, out var row)) rows[fact.No] = row = Count++;
        No.Set(row, fact.No);
        Id.Set(row, fact.Id);
        District.Set(row, fact.District);
        Unit.Set(row, fact.Unit);
        Street.Set(row, fact.Street);
        Type.Set(row, fact.Type);
        SinceDay.Set(row, fact.SinceDay);
        UntilDay.Set(row, fact.UntilDay);
    }
}
