using Chuangcheng.Model.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <summary>
/// What each unit's score is made of in a period, from the ledger as it stands. Visits a unit made on its own ground do not score it:
/// looking at oneself must cost nothing (docs/adr/0023).
/// </summary>
internal sealed class CollectFacts(Register register)
{
    public async Task<IReadOnlyList<(ObjectClass Class, UnitFacts Facts)>> Of(Ledger ledger, AssessmentPeriod period, Scheme scheme, DateTimeOffset now)
    {
        var units = new ScoredUnits(register.Tree, period, scheme);
        var until = register.Time.StartOf(period.CutOff.AddDays(1));
        var field = (scheme.Components.Any(c => c.IsField) ? await Field(ledger, period, units, until) : []).ToLookup(f => f.Unit, f => f.Fact);
        var rates = scheme.Components.Any(c => c.IsRate) ? await new CollectRates(register).Of(ledger, period, units, now < until ? now : until) : null;
        var entered = (await Entered(ledger, period, scheme)).ToLookup(f => f.Unit, f => f.Fact);
        var events = (await ledger.NegativeRecords.AsNoTracking().Where(e => e.District == period.District && e.On <= period.To).OrderBy(e => e.No).ToListAsync()).ToLookup(e => e.Unit, e => e.Event);
        var grounds = (await ledger.Sites.AsNoTracking().Where(s => s.District == period.District && s.Since <= period.To && (s.Until == null || s.Until > period.From)).Select(s => s.Unit).Distinct().ToListAsync())
            .SelectMany(units.OfGround).ToHashSet();
        return [.. units.All.Select(u => (u.Class, new UnitFacts(
            u.Unit, period.To, grounds.Contains(u.Unit) || field[u.Unit].Any(), [.. field[u.Unit]], [.. rates?[u.Unit] ?? []], [.. entered[u.Unit]], [.. events[u.Unit]])))];
    }

    private async Task<IReadOnlyList<(int Unit, FieldFact Fact)>> Field(Ledger ledger, AssessmentPeriod period, ScoredUnits units, DateTimeOffset until) =>
        [.. (await FieldFacts.Of(ledger, register, period.District, period.From, period.To, until)).SelectMany(f =>
            units.OfGround(f.Visit.Territory).Concat(units.OfType(f.Item.Department)).Distinct().Where(unit => !units.IsOwn(f.Visit.Recorder, unit)).Select(unit => (unit, f.Fact)))];

    /// <summary>What was entered by hand, and the published scores a roll-up takes in.</summary>
    private static async Task<List<(int Unit, EnteredFact Fact)>> Entered(Ledger ledger, AssessmentPeriod period, Scheme scheme)
    {
        var facts = (await ledger.EnteredFigures.AsNoTracking().Where(f => f.Period == period.No).ToListAsync()).Select(f => (f.Unit, Fact: new EnteredFact(f.Component, f.Hundredths / 100m, f.Source))).ToList();
        foreach (var component in scheme.Components.Where(c => c.Source == ComponentSource.Periods))
        {
            var of = component.Of;
            foreach (var one in await ledger.AssessmentPeriods.AsNoTracking().Where(p => p.Scheme == of && p.District == period.District && p.State == PeriodState.Published && p.From >= period.From && p.To <= period.To).OrderBy(p => p.No).ToListAsync())
            {
                var rolled = await Schemes.Of(ledger, one);
                facts.AddRange((await FrozenSheets.InForce(ledger, one)).Where(s => s.Hundredths is not null).Select(s => (s.Unit, new EnteredFact(component.Code, s.Hundredths!.Value / rolled.Total, one.Name, Scoring.Score(rolled, FrozenSheets.Facts(s)).Cases))));
            }
        }
        return facts;
    }
}
