using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Responsibility;

/// <summary>The place a chain is asked for.</summary>
/// <param name="Site">0 for a free place.</param>
/// <param name="Territory">The unit on whose ground it lies.</param>
public sealed record ChainPlace(int Site, int Territory);

/// <param name="Step">The template's step.</param>
/// <param name="Unit">0 when the step is empty.</param>
/// <param name="Duty">The entry it comes from; null when the unit stands there by itself.</param>
/// <param name="Why">Where the link comes from.</param>
public sealed record ChainLink(string Step, int Unit, Duty? Duty, LinkReason Why);

/// <summary>Why a link of the chain is what it is; each is a sentence in both languages.</summary>
public enum LinkReason : byte
{
    /// <summary>Named for the site itself.</summary>
    NamedForTheSite = 1,
    /// <summary>Named for the ground the site lies on: the nearest unit above that has an entry.</summary>
    NamedForTheGround = 2,
    /// <summary>The unit that answers for the item.</summary>
    DispatchRule = 3,
    /// <summary>The street, community or grid it lies in, or the district.</summary>
    LiesThere = 4,
    /// <summary>Nobody stands there.</summary>
    Empty = 5,
}

/// <summary>Who is responsible for an item at a place on a day, step by step, each link with its source (domain 7).</summary>
public static class Chain
{
    /// <param name="templates">By unit.</param>
    public static IReadOnlyList<ChainStep> StepsAt(UnitTree tree, int territory, IReadOnlyDictionary<int, IReadOnlyList<ChainStep>> templates) =>
        tree.Upwards(territory).Select(unit => templates.GetValueOrDefault(unit.No)).OfType<IReadOnlyList<ChainStep>>().FirstOrDefault(steps => steps.Count > 0) ?? ChainTemplate.Usual;

    /// <param name="duties">Those of the site and of every unit above it; others are ignored.</param>
    /// <param name="aspects">What the item touches, most telling first: its code, category, department type.</param>
    /// <param name="answering">The unit the dispatch rule names for the item; null when no item is asked about.</param>
    public static IReadOnlyList<ChainLink> At(
        UnitTree tree, ChainPlace place, IReadOnlyList<ChainStep> steps, IReadOnlyCollection<Duty> duties, IReadOnlyList<string> aspects, int? answering, DateOnly day)
    {
        var standing = duties.Where(duty => duty.HoldsOn(day)).ToList();
        return [.. steps.SelectMany(step => Links(tree, place, step, standing, aspects, answering))];
    }

    private static IReadOnlyList<ChainLink> Links(UnitTree tree, ChainPlace place, ChainStep step, List<Duty> duties, IReadOnlyList<string> aspects, int? answering)
    {
        var ofStep = duties.Where(duty => string.Equals(duty.Step, step.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var named = Nearest(ofStep.Where(duty => duty.FieldKind == FieldKind.Site && place.Site != 0 && duty.Field == place.Site), aspects);
        if (named.Count > 0) return [.. named.Select(duty => new ChainLink(step.Name, duty.Unit, duty, LinkReason.NamedForTheSite))];
        foreach (var ground in tree.Upwards(place.Territory))
        {
            var here = Nearest(ofStep.Where(duty => duty.FieldKind == FieldKind.Ground && duty.Field == ground.No), aspects);
            if (here.Count > 0) return [.. here.Select(duty => new ChainLink(step.Name, duty.Unit, duty, LinkReason.NamedForTheGround))];
        }
        return [Standing(tree, place, step, answering)];
    }

    /// <summary>Those for the most telling aspect that has any; those for the whole field come last.</summary>
    private static List<Duty> Nearest(IEnumerable<Duty> duties, IReadOnlyList<string> aspects)
    {
        var all = duties.ToList();
        foreach (var aspect in aspects)
        {
            var fitting = all.Where(duty => duty.Aspect == aspect).ToList();
            if (fitting.Count > 0) return fitting;
        }
        return [.. all.Where(duty => duty.Aspect.Length == 0)];
    }

    private static ChainLink Standing(UnitTree tree, ChainPlace place, ChainStep step, int? answering)
    {
        if (step.Unit == StepUnit.Department && answering is { } unit) return new(step.Name, unit, null, LinkReason.DispatchRule);
        var there = step.Unit switch
        {
            StepUnit.District => tree[place.Territory].District,
            StepUnit.Street => tree.StreetOf(place.Territory),
            StepUnit.Community => tree.Upwards(place.Territory).FirstOrDefault(u => u.Kind is UnitKind.Community or UnitKind.Village)?.No ?? 0,
            StepUnit.Grid => tree.Upwards(place.Territory).FirstOrDefault(u => u.Kind == UnitKind.Grid)?.No ?? 0,
            _ => 0,
        };
        return new(step.Name, there, null, there == 0 ? LinkReason.Empty : LinkReason.LiesThere);
    }
}
