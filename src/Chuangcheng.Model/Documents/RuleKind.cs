namespace Chuangcheng.Model.Documents;

/// <summary>Lines that separate (domain 15.1, 15.3).</summary>
public enum RuleKind
{
    None = 0,

    /// <summary>Under the masthead, as wide as the type area.</summary>
    Red = 1,

    /// <summary>First and last line of an imprint, 0.35 mm.</summary>
    Thick = 2,

    /// <summary>Between the lines of an imprint, 0.25 mm.</summary>
    Thin = 3,

    /// <summary>The first double line of a letter: thick over thin.</summary>
    RedThickThin = 4,

    /// <summary>The second double line of a letter: thin over thick.</summary>
    RedThinThick = 5,
}
