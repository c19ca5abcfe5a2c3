namespace Chuangcheng.Model.Inspections;

/// <summary>A score of 0 to 100, unrounded, with what stands behind it.</summary>
/// <param name="Points">Σ(w·g).</param>
/// <param name="Full">Σ(w); 0 is no data.</param>
/// <param name="Observations">Checks behind it.</param>
/// <param name="Passed">Those passed.</param>
public sealed record Score(decimal Points, decimal Full, int Observations, int Passed)
{
    /// <summary>Null is no data.</summary>
    public decimal? Value => Full == 0 ? null : 100 * Points / Full;

    /// <summary>For display only (R-SCORE-11): two decimals, half away from zero.</summary>
    public decimal? Shown => Value is { } value ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : null;

    public static Score None { get; } = new(0, 0, 0, 0);

    public static Score Of(IEnumerable<ScoredCheck> checks) =>
        checks.Aggregate(None, (sum, check) => new(sum.Points + check.Weight * check.Grade, sum.Full + check.Weight, sum.Observations + 1, sum.Passed + (check.Passed ? 1 : 0)));

    /// <summary>The weighted mean of scores; those without data are left out.</summary>
    public static Score Mean(IEnumerable<(Score Score, decimal Weight)> parts) =>
        parts.Where(part => part.Score.Value is not null).Aggregate(None, (sum, part) =>
            new(sum.Points + part.Weight * part.Score.Value!.Value / 100, sum.Full + part.Weight, sum.Observations + part.Score.Observations, sum.Passed + part.Score.Passed));
}
