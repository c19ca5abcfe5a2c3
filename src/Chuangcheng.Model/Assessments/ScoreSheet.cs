namespace Chuangcheng.Model.Assessments;

/// <summary>A unit's score and everything it is made of.</summary>
/// <param name="Score">Unrounded, of the scheme's total; null is no data at all.</param>
/// <param name="Cases">Observations and records behind it.</param>
/// <param name="Losses">They sum to total less score.</param>
/// <param name="Vetoed">An event in force bars flags.</param>
public sealed record ScoreSheet(int Unit, decimal Total, decimal? Score, int Cases, IReadOnlyList<ComponentScore> Components, IReadOnlyList<Loss> Losses, bool HasSites, bool Vetoed)
{
    /// <summary>For display only (R-SCORE-11).</summary>
    public decimal? Shown => Score is { } score ? Measures.Figures.Round2(score) : null;

    /// <summary>Components left out because there was nothing to count.</summary>
    public IEnumerable<string> NoData => Components.Where(c => c.Value is null).Select(c => c.Component.Code);

    /// <summary>Points of each loss in whole hundredths, which sum to the total less the score as shown.</summary>
    public IReadOnlyList<decimal> ShownLosses => Shown is { } shown ? Hundredths.Apportion([.. Losses.Select(loss => loss.Points)], Total - shown) : [.. Losses.Select(_ => 0m)];
}
