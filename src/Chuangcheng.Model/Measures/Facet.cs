namespace Chuangcheng.Model.Measures;

/// <summary>What the ledger is filtered by: a problem has one number of each.</summary>
public enum Facet : byte
{
    District,
    State,
    Responsible,
    Territory,
    Recorder,
    Source,

    /// <summary>The site's number; 0 at a free place.</summary>
    Site,

    /// <summary>The frozen codes, as numbers in this process: a list shows what was written down, not what the item is called today.</summary>
    Item,

    /// <inheritdoc cref="Item"/>
    Indicator,

    /// <inheritdoc cref="Item"/>
    Type,
}
