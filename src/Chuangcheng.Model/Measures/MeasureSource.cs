namespace Chuangcheng.Model.Measures;

/// <summary>What a measure counts, and where its records stand.</summary>
public enum MeasureSource
{
    /// <summary>Visits to places.</summary>
    Visits,

    /// <summary>Verdicts on items in visits, graded by the version of the item that was frozen.</summary>
    Checks,

    /// <summary>The ledger of problems.</summary>
    Problems,

    /// <summary>The register of sites, beside the visits made to them.</summary>
    Sites,
}
