using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>A round's visits as they are scored. Every item weighs one: the catalogue gives weights to indicators only (docs/adr/0021).</summary>
internal static class RoundScores
{
    public static async Task<IReadOnlyList<ScoredVisit>> Of(Ledger ledger, Register register, Round round)
    {
        Guid? id = round.Id;
        var visits = await ledger.Visits.AsNoTracking().Where(v => v.Round == id && v.Round != null && v.District == round.District).OrderBy(v => v.No).ToListAsync();
        var numbers = visits.Select(v => v.No).ToList();
        var checks = (await ledger.Checks.AsNoTracking().Where(c => c.District == round.District && numbers.Contains(c.Visit) && (c.Result == CheckResult.Pass || c.Result == CheckResult.Fail)).ToListAsync()).ToLookup(c => c.Visit);
        return [.. visits.Select(v => new ScoredVisit(
            v.Site != 0 ? FormattableString.Invariant($"{v.Site}") : v.Place, v.SiteType, register.Tree.StreetOf(v.Territory) is var street and not 0 ? street : v.Territory,
            [.. checks[v.No].Select(c => Scored(c, register)).OfType<ScoredCheck>()]))];
    }

    /// <summary>Graded by the version that was frozen (R-INSP-02).</summary>
    internal static ScoredCheck? Scored(Check check, Register register) => register.Catalogues.Item(check.Item) is not { } item ? null
        : new(item.Code, item.Indicator, 1, item.ScoreRule.Grade(check.Result, check.Count), check.Result == CheckResult.Pass, item.Severity == 3);
}
