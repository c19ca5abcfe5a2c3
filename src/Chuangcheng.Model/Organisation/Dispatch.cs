namespace Chuangcheng.Model.Organisation;

/// <summary>Why a unit answers for a problem; each is a sentence in both languages.</summary>
public enum DispatchReason : byte
{
    /// <summary>The site names this unit for the item's department type (R-RESP-02).</summary>
    PartyOfTheSite = 1,
    /// <summary>The item belongs to the territory: its street or town, or its community or village (R-LED-06).</summary>
    Territory = 2,
    /// <summary>The one unit of the district that covers the item's department type.</summary>
    Department = 3,
    /// <summary>Nobody, or several, answer: the coordinating office decides (R-LED-05).</summary>
    CoordinatingOffice = 4,
    /// <summary>Decided by a person.</summary>
    DecidedByHand = 5,
    /// <summary>Named by the imported record.</summary>
    Imported = 6,
}

/// <summary>The unit that answers, and why.</summary>
public readonly record struct DispatchDecision(int Unit, DispatchReason Reason);

/// <summary>Who answers for an item at a place (R-RESP-02, R-LED-05, R-LED-06).</summary>
public static class Dispatch
{
    /// <param name="departmentType">The item's department type, as in the catalogue.</param>
    /// <param name="parties">The site's own parties: what they look after (<paramref name="aspects"/>, a department type) → unit. Empty for a free place.</param>
    /// <param name="aspects">What the item touches besides, most telling first: its code, its category, and inside or outside, greenery, fire, parking.</param>
    public static DispatchDecision Decide(
        UnitTree tree, int territory, string departmentType, IReadOnlyDictionary<string, int> parties, DateOnly day, params IReadOnlyList<string> aspects)
    {
        foreach (var aspect in aspects.Append(departmentType))
            if (parties.TryGetValue(aspect, out var party) && tree.Find(party)?.ExistsOn(day) == true)
                return new(party, DispatchReason.PartyOfTheSite);
        if (TerritorialUnit(tree, territory, departmentType) is { } local)
            return new(local, DispatchReason.Territory);
        var district = tree[territory].District;
        var covering = tree.Units
            .Where(unit => unit.District == district && unit.ExistsOn(day) && unit.DepartmentTypes.Contains(departmentType))
            .Take(2).ToList();
        return covering is [var only]
            ? new(only.No, DispatchReason.Department)
            : new(tree.OfficeOf(district), DispatchReason.CoordinatingOffice);
    }

    private static int? TerritorialUnit(UnitTree tree, int territory, string departmentType) => departmentType switch
    {
        "STREET" => tree.StreetOf(territory) is var street and > 0 ? street : null,
        "COMMUNITY" => tree.Upwards(territory).FirstOrDefault(unit => unit.Kind is UnitKind.Community or UnitKind.Village)?.No
            ?? (tree.StreetOf(territory) is var street and > 0 ? street : null),
        _ => null,
    };
}
