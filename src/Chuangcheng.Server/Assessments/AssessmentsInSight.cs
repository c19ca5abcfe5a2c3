using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <summary>The boundary, on assessments: the owner's people see everything, those under the owner what is published.</summary>
internal static class AssessmentsInSight
{
    /// <summary>The unit whose schemes an account keeps.</summary>
    public static int OwnerFor(Actor actor) => actor.Role is Role.Street or Role.Department ? actor.Unit : actor.District;

    public static bool Keeps(Actor actor, int owner) => actor.Boundary.Covers(owner);

    public static bool Sees(Actor actor, AssessmentPeriod period, UnitTree tree) =>
        Keeps(actor, period.Owner) || (period.State == PeriodState.Published && tree.IsUnder(actor.Unit, period.Owner));

    /// <exception cref="Refused">Not there, or not the actor's to see: the same answer.</exception>
    public static async Task<AssessmentPeriod> Find(Ledger ledger, Guid id, Actor actor, UnitTree tree)
    {
        var period = await ledger.AssessmentPeriods.FirstOrDefaultAsync(p => p.Id == id);
        return period is not null && Sees(actor, period, tree) ? period : throw new Refused(AssessmentRefusals.UnknownPeriod);
    }

    /// <exception cref="Refused">Not there, or somebody else's.</exception>
    public static async Task<AssessmentPeriod> Own(Ledger ledger, Guid id, Actor actor, UnitTree tree)
    {
        var period = await Find(ledger, id, actor, tree);
        return Keeps(actor, period.Owner) ? period : throw new Refused(AssessmentRefusals.NotYours);
    }

    /// <summary>Whether this unit's sheet is shown to the actor.</summary>
    public static bool SeesSheet(Actor actor, AssessmentPeriod period, Scheme scheme, ReckonedUnit unit, IEnumerable<ReckonedUnit> all) =>
        Keeps(actor, period.Owner) || actor.Boundary.Covers(unit.Unit) || scheme.Audience switch
        {
            Audience.Everybody => true,
            Audience.Class => all.Any(own => own.Class == unit.Class && actor.Boundary.Covers(own.Unit)),
            _ => false,
        };

    public static bool SeesRanks(Actor actor, AssessmentPeriod period, Scheme scheme) => Keeps(actor, period.Owner) || scheme.ShowsRanks;
}
