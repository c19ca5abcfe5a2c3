using System.Collections.Frozen;

namespace Chuangcheng.Model.Indicators;

/// <summary>One edition of the catalogue, whole and consistent; made by <see cref="EditionReader"/>.</summary>
public sealed class Edition
{
    private readonly FrozenDictionary<IndicatorCode, Indicator> indicators;
    private readonly FrozenDictionary<string, SiteType> siteTypes;
    private readonly FrozenDictionary<string, CheckItem> items;
    private readonly ILookup<string, CheckItem> byType;

    internal Edition(EditionHeading heading, IReadOnlyList<Indicator> indicators, IReadOnlyList<SiteType> siteTypes, IReadOnlyList<CheckItem> items)
    {
        (Heading, Indicators, SiteTypes, CheckItems) = (heading, indicators, siteTypes, items);
        this.indicators = indicators.ToFrozenDictionary(i => i.Code);
        this.siteTypes = siteTypes.ToFrozenDictionary(t => t.Code);
        this.items = items.ToFrozenDictionary(i => i.Code);
        byType = items.SelectMany(item => item.SiteTypes.Select(type => (type, item))).ToLookup(x => x.type, x => x.item);
    }

    public EditionHeading Heading { get; }
    public string Code => Heading.Code;
    public bool IsExample => Heading.IsExample;
    public IReadOnlyList<Indicator> Indicators { get; }
    public IReadOnlyList<SiteType> SiteTypes { get; }
    public IReadOnlyList<CheckItem> CheckItems { get; }

    public Indicator? Indicator(IndicatorCode code) => indicators.GetValueOrDefault(code);

    public SiteType? SiteType(string code) => siteTypes.GetValueOrDefault(code);

    public CheckItem? Item(string code) => items.GetValueOrDefault(code);

    public IReadOnlyList<CheckItem> ItemsFor(string siteType) => [.. byType[siteType]];
}
