using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>The boundary, on rounds: those of one's district; an unannounced one only for its people until it is submitted (R-INSP-03).</summary>
internal static class RoundsInSight
{
    /// <exception cref="Refused">Not there, or not the actor's to know of: the same answer.</exception>
    public static async Task<Round> Find(Ledger ledger, Guid id, Actor actor)
    {
        var round = await ledger.Rounds.FirstOrDefaultAsync(r => r.Id == id);
        if (round is null || (round.District != actor.District && !actor.Boundary.SeesWhole(round.District))) throw new Refused(InspectionRefusals.UnknownRound);
        var members = (await ledger.RoundTeams.AsNoTracking().Where(t => t.Round == round.No).ToListAsync()).SelectMany(MembersOf).ToHashSet();
        return round.IsKnownTo(actor, members) ? round : throw new Refused(InspectionRefusals.UnknownRound);
    }

    public static IEnumerable<int> MembersOf(RoundTeam team) => team.Members.Select(member => int.Parse(member, CultureInfo.InvariantCulture));
}
