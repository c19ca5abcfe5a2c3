using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>What is known of the trouble at each site of a district: open and serious problems, rebounds of a year, the last visit.</summary>
internal static class SiteRisks
{
    private const int DaysBack = 365;

    public static async Task<Dictionary<int, Risk>> Of(Ledger ledger, int district, IReadOnlyCollection<int> sites, DateTimeOffset now)
    {
        ProblemState[] open = [.. Enum.GetValues<ProblemState>().Where(state => state.IsOpen())];
        var since = now.AddDays(-DaysBack);
        var troubled = await ledger.Problems.AsNoTracking().Where(p => p.District == district && p.Site != 0 && open.Contains(p.State))
            .GroupBy(p => p.Site).Select(g => new { g.Key, Open = g.Count(), Serious = g.Sum(p => p.Severity == 3 ? 1 : 0) }).ToDictionaryAsync(g => g.Key);
        var back = await ledger.Problems.AsNoTracking().Where(p => p.District == district && p.Site != 0 && p.Rebounds > 0 && p.CreatedAt >= since)
            .GroupBy(p => p.Site).Select(g => new { g.Key, Count = g.Sum(p => p.Rebounds) }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var seen = await ledger.Visits.AsNoTracking().Where(v => v.District == district && v.Site != 0).GroupBy(v => v.Site).Select(g => new { g.Key, At = g.Max(v => v.FinishedAt) }).ToDictionaryAsync(g => g.Key, g => g.At);
        return sites.ToDictionary(site => site, site => new Risk(
            troubled.GetValueOrDefault(site)?.Open ?? 0, troubled.GetValueOrDefault(site)?.Serious ?? 0, back.GetValueOrDefault(site), seen.TryGetValue(site, out var at) ? Math.Max(0, (int)(now - at).TotalDays) : null));
    }
}
