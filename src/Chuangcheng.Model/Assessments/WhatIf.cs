using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Assessments;

/// <summary>What the score would be: if one problem were fixed and looked at again, if everything static were fixed.</summary>
public static class WhatIf
{
    /// <returns>Those that win something, the most first.</returns>
    public static IReadOnlyList<WonBack> Fixed(Scheme scheme, UnitFacts facts, IEnumerable<OpenWork> open)
    {
        var now = Scoring.Score(scheme, facts).Score ?? 0;
        return [.. open.Select(work => new WonBack(work, (Scoring.Score(scheme, With(facts, f => f.Site == work.Site && f.Item == work.Item)).Score ?? 0) - now))
            .Where(won => won.Points > 0).OrderByDescending(won => won.Points).ThenByDescending(won => won.PerHour ?? 0).ThenBy(won => won.Work.Problem)];
    }

    public static decimal? AllStaticFixed(Scheme scheme, UnitFacts facts) => Scoring.Score(scheme, With(facts, f => f.Dimension == Dimension.Static)).Score;

    private static UnitFacts With(UnitFacts facts, Func<FieldFact, bool> isFixed) =>
        facts with { Field = [.. facts.Field.Select(f => isFixed(f) ? f with { Grade = 1, Passed = true } : f)] };
}
