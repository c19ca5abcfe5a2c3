namespace Chuangcheng.Model.Bulletins;

/// <summary>A number with a unit, or a rank, rate or score, that states how much, how many or how well.</summary>
public sealed record Figure
{
    /// <summary>The shortest stretch of clause that holds it with its verb and object.</summary>
    public required string Text { get; init; }

    /// <summary>The exact expression: 1.22万株, 230余条.</summary>
    public required string Qty { get; init; }

    /// <summary>Where the expression begins in the normalised text: the whole text without white space.</summary>
    public int Start { get; init; }

    /// <summary>The verb that governs it, carried over a list with one verb.</summary>
    public string? Action { get; init; }

    /// <summary>What is counted.</summary>
    public string? Object { get; init; }

    /// <summary>Expanded (1.22万 → 12200, 千余 → 1000); signed for change (同比下降44% → −44).</summary>
    public decimal Value { get; init; }

    /// <summary>As written, without 余 and 多.</summary>
    public string? Unit { get; init; }

    /// <summary>余 多 近 约 超 过 以上 in the expression itself.</summary>
    public bool Approx { get; init; }

    public Comparison? Comparison { get; init; }
}
