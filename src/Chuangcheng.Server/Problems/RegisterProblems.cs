using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <param name="Id">Made from the form's id: sent again, nothing is registered twice.</param>
/// <param name="Place">A site's name, or words.</param>
/// <param name="Item">Item code.</param>
/// <param name="Unit">Who answers; null lets the rule decide.</param>
/// <param name="Due">Until when; null leaves it to the catalogue.</param>
internal sealed record NewProblem(Guid Id, string Place, string Item, Unit? Unit, DateTimeOffset? Due, string Note);

/// <param name="Existing">Numbers of open cases that already stand for the same place and item.</param>
internal sealed record Registered(int Opened, IReadOnlyList<string> Existing);

/// <summary>The office registers what it was told; each is dispatched as a finding of an inspection, unless the office says to whom and until when.</summary>
internal sealed class RegisterProblems(Writer writer, Register register, MoveProblem moves, ColumnFeed columns, Pump pump, TimeProvider clock)
{
    public async Task<Registered> Run(IReadOnlyList<NewProblem> problems, Actor actor)
    {
        var answer = await writer.Run(async ledger =>
        {
            var (opened, existing) = (0, new List<string>());
            foreach (var problem in problems)
                if (await Open(ledger, problem, actor) is { } number) existing.Add(number);
                else opened++;
            return new Registered(opened, existing);
        });
        pump.Wake();
        return answer;
    }

    /// <returns>The number of the open case that is there already; null when a new one was opened, now or by the same form before.</returns>
    private async Task<string?> Open(Ledger ledger, NewProblem said, Actor actor)
    {
        if (await ledger.Problems.AnyAsync(p => p.Id == said.Id)) return null;
        var item = register.Catalogues.Current?.Item(said.Item) ?? throw new Refused(PlumbingRefusals.BadValue("item", said.Item));
        var where = await Where(ledger, said.Place, actor);
        var known = await ledger.Problems.Where(p => p.District == actor.District && p.PlaceKey == where.Key && p.Item == item.Code).ToListAsync();
        if (known.Find(p => p.State.IsOpen()) is { } open) return open.Number;
        var now = clock.Now();
        var identity = await Identity.Make(ledger, actor.District, register.Time.DayOf(now)) with { Id = said.Id };
        var problem = Problem.Open(
            OpenProblem.SubjectOf(register.Catalogues.ItemNo(item.Code), item, register), where, identity, new Finding(ProblemSource.Inspection, actor.Unit, now, said.Note, 1));
        ledger.Make(problem);
        ledger.Append(new ProblemOpened(problem.No, problem.Id) { District = problem.District }, actor, now);
        columns.PutAfterCommit(ledger, problem);
        if (said.Unit is not null || said.Due is not null) await HandOver(ledger, problem, said, actor);
        await ledger.SaveChangesAsync();
        return null;
    }

    private async Task HandOver(Ledger ledger, Problem problem, NewProblem said, Actor actor)
    {
        await moves.Make(ledger, problem, new MoveCommand(Move.Verify), actor);
        await moves.Make(ledger, problem, new MoveCommand(Move.Assign, Unit: said.Unit?.No) { Promised = said.Due }, actor);
    }

    private async Task<Whereabouts> Where(Ledger ledger, string place, Actor actor)
    {
        var site = await ledger.Sites.AsNoTracking().Where(s => s.District == actor.District && s.Name == place && s.Until == null).OrderBy(s => s.No).FirstOrDefaultAsync();
        if (site is not null)
            return new(site.No, site.Id, site.Name, $"site:{site.No}", site.Type, register.Catalogues.SiteTypeNo(site.Type), site.Unit, register.Tree.StreetOf(site.Unit), site.Longitude, site.Latitude);
        var ground = Ground(place, actor);
        return new(0, null, place, $"free:{ground}:{PlaceKey.Of(place)}", "", 0, ground, register.Tree.StreetOf(ground), null, null);
    }

    /// <summary>The street whose name the words begin with; else the actor's own ground.</summary>
    private int Ground(string place, Actor actor) =>
        register.Tree.Units.FirstOrDefault(u => u.District == actor.District && u.Until is null && u.Kind is UnitKind.Street or UnitKind.Town && place.StartsWith(u.Name, StringComparison.Ordinal))?.No ?? actor.Unit;
}
