using System.Collections.Frozen;

namespace Chuangcheng.Model.Organisation;

/// <summary>All units as one tree; immutable, made anew when a unit changes.</summary>
public sealed class UnitTree
{
    private readonly FrozenDictionary<Guid, Unit> byId;
    private readonly Unit?[] byNo;
    private readonly ILookup<int, Unit> children;

    public UnitTree(IReadOnlyCollection<Unit> units)
    {
        Units = [.. units.OrderBy(unit => unit.No)];
        byId = Units.ToFrozenDictionary(unit => unit.Id);
        byNo = new Unit?[Units.Count == 0 ? 1 : Units[^1].No + 1];
        foreach (var unit in Units) byNo[unit.No] = unit;
        children = Units.Where(unit => unit.Parent is not null).ToLookup(unit => unit.Parent!.Value);
    }

    public IReadOnlyList<Unit> Units { get; }

    public Unit? Find(int no) => (uint)no < (uint)byNo.Length ? byNo[no] : null;

    public Unit? Find(Guid id) => byId.GetValueOrDefault(id);

    public Unit this[int no] => Find(no) ?? throw new KeyNotFoundException($"No unit {no}.");

    public IEnumerable<Unit> ChildrenOf(int no) => children[no];

    /// <summary>The unit itself and those above it, nearest first.</summary>
    public IEnumerable<Unit> Upwards(int no)
    {
        for (var unit = Find(no); unit is not null; unit = unit.Parent is { } parent ? Find(parent) : null) yield return unit;
    }

    /// <summary>The street or town the unit is or lies in; 0 when there is none.</summary>
    public int StreetOf(int no) => Upwards(no).FirstOrDefault(unit => unit.Kind is UnitKind.Street or UnitKind.Town)?.No ?? 0;

    /// <summary>A unit of both lies in another street or town than it did.</summary>
    public bool HasMovedSince(UnitTree before) => Units.Any(unit => before.Find(unit.No) is not null && before.StreetOf(unit.No) != StreetOf(unit.No));

    public bool IsUnder(int no, int root) => Upwards(no).Any(unit => unit.No == root);

    /// <summary>The district's coordinating office 创城办; the district itself when it has none.</summary>
    public int OfficeOf(int district) =>
        Units.FirstOrDefault(unit => unit.District == district && unit.Kind == UnitKind.Office)?.No ?? district;

    /// <summary>The boundary of a user of this unit: the unit and all below it.</summary>
    public Boundary BoundaryOf(int no)
    {
        var covered = new bool[byNo.Length];
        Cover(this[no].No, covered);
        return new Boundary(no, covered, [.. Units.Where(u => u.Kind == UnitKind.District && covered[u.No]).Select(u => u.No)]);
    }

    private void Cover(int no, bool[] covered)
    {
        covered[no] = true;
        foreach (var child in children[no])
            if (!covered[child.No]) Cover(child.No, covered);
    }
}
