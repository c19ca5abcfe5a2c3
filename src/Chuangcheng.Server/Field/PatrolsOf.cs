using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Field;

/// <summary>The places the reader's running rounds are walked through, and which windows of today they were walked in: by place, never by person.</summary>
internal static class PatrolsOf
{
    private const int Most = 500;

    public static async Task<IReadOnlyList<FieldPatrol>> Gather(Ledger ledger, ShowPatrols boards, IReadOnlyList<FieldRound> rounds, Actor actor)
    {
        var walksItsOwn = actor.Role is Role.Street or Role.Department;
        var ids = rounds.Where(round => round.Mine || walksItsOwn).Select(round => round.Id).ToList();
        var walked = await ledger.Rounds.Where(r => ids.Contains(r.Id) && (r.Cadence != "" || ledger.RoundGrounds.Any(g => g.Round == r.No))).OrderBy(r => r.No).Select(r => r.Id).ToListAsync();
        var patrols = new List<FieldPatrol>();
        foreach (var id in walked)
        {
            var board = await boards.Find(id, null, actor);
            var places = board.Places.Take(Most).Select(place => new FieldPatrolPlace(place.Id, place.Name, place.Above, place.Site, place.Windows)).ToList();
            if (places.Count > 0) patrols.Add(new(board.Round, board.Name, board.Windows, places, board.Places.Count - places.Count));
        }
        return patrols;
    }
}
