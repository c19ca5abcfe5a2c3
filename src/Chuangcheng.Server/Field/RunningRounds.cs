using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Sites;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Field;

/// <summary>The rounds that run today, as far as the reader may know of them; a member of a team gets the team's sites, anybody else those in sight.</summary>
internal static class RunningRounds
{
    public static async Task<IReadOnlyList<FieldRound>> Gather(Ledger ledger, Actor actor, DateOnly today)
    {
        var district = actor.District;
        var rounds = await ledger.Rounds.Where(r => r.District == district && r.From <= today && today <= r.To && r.SubmittedAt == null && r.CancelledAt == null).OrderBy(r => r.No).ToListAsync();
        var found = new List<FieldRound>();
        foreach (var round in rounds)
        {
            var teams = await ledger.RoundTeams.Where(t => t.Round == round.No).ToListAsync();
            if (!round.IsKnownTo(actor, teams.SelectMany(RoundsInSight.MembersOf).ToHashSet())) continue;
            var mine = teams.Where(t => RoundsInSight.MembersOf(t).Contains(actor.Account)).Select(t => t.Team).ToList();
            var planned = await ledger.RoundSites.Where(s => s.Round == round.No && (mine.Count == 0 || mine.Contains(s.Team)))
                .Join(ledger.Sites.Within(actor), r => r.Site, s => s.No, (_, s) => new { s.No, s.Id }).OrderBy(s => s.No).ToListAsync();
            Guid? id = round.Id;
            var visited = await ledger.Visits.Where(v => v.District == district && v.Round == id).Select(v => v.Site).Distinct().ToListAsync();
            found.Add(new(round.Id, round.Name, round.Kind.Wire(), mine.Count > 0, round.From, round.To, round.Items, [.. planned.Select(s => s.Id)], [.. planned.Where(s => visited.Contains(s.No)).Select(s => s.Id)]));
        }
        return found;
    }
}
