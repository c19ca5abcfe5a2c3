using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Todo;

/// <summary>Rounds that run or will: the office's all, a team's its own, a street's those it walks itself. A patrol is never late by the hour (R-BURDEN).</summary>
internal sealed class WaitingRounds(Register register, TimeProvider clock)
{
    /// <summary>What is due on a day is due until its last minute.</summary>
    internal static readonly TimeOnly EndOfDay = new(23, 59);

    public async Task<IReadOnlyList<TodoEntry>> Gather(Ledger ledger, Actor actor)
    {
        if (!actor.May(Right.RecordVisits)) return [];
        var (district, today) = (actor.District, register.Time.DayOf(clock.Now()));
        var rounds = await ledger.Rounds.Where(r => r.District == district && r.SubmittedAt == null && r.CancelledAt == null).OrderBy(r => r.No).ToListAsync();
        var entries = new List<TodoEntry>();
        foreach (var round in rounds)
        {
            if (!await Concerns(ledger, round, actor)) continue;
            var progress = await RoundVisits.Progress(ledger, round, register.Time, today);
            entries.Add(new(TodoKind.Round, $"/inspections/{round.Id}", round.Name, Expected(round, progress, today), register.Time.Local(register.Time.At(round.To, EndOfDay)))
            {
                Under = $"{round.From:yyyy-MM-dd} – {round.To:yyyy-MM-dd}", Name = round.Name, Progress = progress.Planned > 0 ? (progress.Visited, progress.Planned) : null,
            });
        }
        return entries;
    }

    private static async Task<bool> Concerns(Ledger ledger, Round round, Actor actor)
    {
        if (actor.Role is Role.Office || round.MadeBy == actor.Account) return true;
        var members = (await ledger.RoundTeams.Where(t => t.Round == round.No).ToListAsync()).SelectMany(RoundsInSight.MembersOf).ToHashSet();
        if (members.Contains(actor.Account)) return true;
        if (actor.Role is Role.Inspector || RoundTemplate.Of(round.Template) is not { IsSelfPatrol: true } || !round.IsKnownTo(actor, members)) return false;
        var units = actor.Boundary.Units().ToList();
        return await ledger.RoundGrounds.AnyAsync(g => g.Round == round.No && units.Contains(g.Unit))
            || await ledger.RoundSites.Where(s => s.Round == round.No).Join(ledger.Sites, r => r.Site, s => s.No, (_, s) => s.Unit).AnyAsync(unit => units.Contains(unit));
    }

    private static string Expected(Round round, RoundProgress progress, DateOnly today) =>
        today < round.From ? "begin" : round.Cadence.Length > 0 && RoundTemplate.Of(round.Template) is { IsSelfPatrol: true } ? "walk" : progress.Visited < progress.Planned ? "visit" : "submit";
}
