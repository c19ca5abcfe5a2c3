namespace Chuangcheng.Model.Assessments;

/// <summary>Ranks inside one class, by unrounded scores (R-SCORE-11, R-ASM-04, R-BURDEN-08).</summary>
public static class Ranking
{
    /// <returns>The ranked by score, then the others.</returns>
    public static IReadOnlyList<Standing> Of(IEnumerable<ScoreSheet> sheets, int leastCases)
    {
        var all = sheets.Select(sheet => (Sheet: sheet, WhyNot: WhyNot(sheet, leastCases))).ToList();
        var ranked = all.Where(s => s.WhyNot is null).Select(s => s.Sheet).OrderByDescending(s => s.Score).ThenBy(s => s.Unit).ToList();
        return
        [
            .. ranked.Select(sheet => new Standing(sheet, ranked.FindIndex(other => other.Score == sheet.Score) + 1, null)),
            .. all.Where(s => s.WhyNot is not null).OrderBy(s => s.Sheet.Unit).Select(s => new Standing(s.Sheet, null, s.WhyNot)),
        ];
    }

    private static string? WhyNot(ScoreSheet sheet, int leastCases) =>
        !sheet.HasSites ? "no-sites" : sheet.Score is null ? "no-data" : sheet.Cases < leastCases ? "few-cases" : null;
}
