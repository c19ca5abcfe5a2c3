using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>How far a round is.</summary>
internal sealed record RoundProgress(int Planned, int Visited);

/// <summary>What was visited and walked in a round.</summary>
internal static class RoundVisits
{
    /// <summary>Visits of the round at registered sites.</summary>
    public static async Task<IReadOnlyList<(int Site, Guid Id)>> At(Ledger ledger, Round round)
    {
        Guid? id = round.Id;
        return [.. (await ledger.Visits.AsNoTracking().Where(v => v.Round == id && v.Round != null && v.District == round.District && v.Site != 0).Select(v => new { v.Site, v.Id }).ToListAsync()).Select(v => (v.Site, v.Id))];
    }

    /// <summary>Walks of each place until a day, in the district's time: patrols, and visits of the round, which are walks that found something. The key is a site's number or minus a ground's.</summary>
    public static async Task<ILookup<int, DateTime>> Walks(Ledger ledger, Round round, Model.Time.DistrictTime time)
    {
        Guid? id = round.Id;
        var patrols = await ledger.Patrols.AsNoTracking().Where(p => p.District == round.District && p.Round == id && p.On >= round.From && p.On <= round.To).Select(p => new { p.Site, p.Ground, p.At }).ToListAsync();
        var visits = await ledger.Visits.AsNoTracking().Where(v => v.Round == id && v.Round != null && v.District == round.District).Select(v => new { v.Site, Ground = v.Territory, At = v.FinishedAt }).ToListAsync();
        return patrols.Concat(visits).SelectMany(walk => new[] { (Key: walk.Site, walk.At), (Key: -walk.Ground, walk.At) }.Where(w => w.Key != 0)).ToLookup(w => w.Key, w => time.Local(w.At).DateTime);
    }

    /// <summary>Planned is what is due until today of a round walked by cadence, else its sites.</summary>
    public static async Task<RoundProgress> Progress(Ledger ledger, Round round, Model.Time.DistrictTime time, DateOnly today)
    {
        var sites = await ledger.RoundSites.AsNoTracking().Where(s => s.Round == round.No).Select(s => s.Site).ToListAsync();
        if (Cadence.Parse(round.Cadence) is not { } cadence || RoundTemplate.Of(round.Template) is { IsSelfPatrol: false })
        {
            var visited = (await At(ledger, round)).Select(v => v.Site).ToHashSet();
            return new(sites.Count, sites.Count(visited.Contains));
        }
        var places = sites.Concat((await ledger.RoundGrounds.AsNoTracking().Where(g => g.Round == round.No).Select(g => g.Unit).ToListAsync()).Select(unit => -unit)).ToList();
        var walks = await Walks(ledger, round, time);
        var due = cadence.DueBetween(round.From, today < round.To ? today : round.To);
        return new(places.Count * due, places.Sum(place => Math.Min(due, cadence.Counted(walks[place]))));
    }
}
