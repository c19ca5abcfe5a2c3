using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

/// <param name="Parent">Id or code of the unit above; left out for a district.</param>
/// <param name="Since">First day; left out, today.</param>
public sealed record UnitBody(string? Code, string? Name, string? Kind, string? Parent, IReadOnlyList<string>? DepartmentTypes, DateOnly? Since);

/// <param name="Change">rename, move, merge or close.</param>
/// <param name="Name">The new name, for rename.</param>
/// <param name="Into">Id or code: the unit that carries on (merge), or the unit above (move).</param>
/// <param name="On">The day from which it holds; left out, today.</param>
public sealed record UnitChangeBody(string? Change, string? Name, string? Into, DateOnly? On);

public sealed record UnitChangeLine(DateOnly On, string Change, string Before, string After, Guid? Into, DateTimeOffset At);

/// <param name="Changes">What became of it, oldest first.</param>
public sealed record UnitDetail(UnitLine Unit, IReadOnlyList<UnitChangeLine> Changes);

/// <summary>The system administrator's work on the tree: units open, are renamed, moved, merged, closed; none is deleted.</summary>
internal sealed class KeepUnits(Database database, Writer writer, Register register, Sessions sessions, Pump pump, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("Organisation");
        units.MapGet("/{id:guid}", Show).Needs(Right.ReadRegister).ProducesProblem(404);
        units.MapPut("/{id:guid}", Put).Needs(Right.ManageRegister).ProducesProblem(400).ProducesProblem(409);
        units.MapPost("/{id:guid}/changes", Change).Needs(Right.ManageRegister).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>One unit with its history.</summary>
    internal static async Task<Ok<UnitDetail>> Show(Guid id, HttpContext context, KeepUnits keep) => TypedResults.Ok(await keep.Find(id, context.Actor()));

    /// <summary>Makes a unit, or says anew what it is; a new name or place in the tree enters its history.</summary>
    internal static async Task<Ok<UnitDetail>> Put(Guid id, JsonBody<UnitBody> body, HttpContext context, KeepUnits keep)
    {
        await keep.Write(id, body.Value, context.Actor());
        return TypedResults.Ok(await keep.Find(id, context.Actor()));
    }

    /// <summary>Renames, moves, merges or closes a unit from a day on.</summary>
    internal static async Task<Ok<UnitDetail>> Change(Guid id, JsonBody<UnitChangeBody> body, HttpContext context, KeepUnits keep)
    {
        await keep.Alter(id, body.Value, context.Actor());
        return TypedResults.Ok(await keep.Find(id, context.Actor()));
    }

    internal async Task<UnitDetail> Find(Guid id, Actor actor)
    {
        var unit = register.Tree.Find(id) is { } found && Register.IsInSight(found, actor) ? found : throw new Refused(OrganisationRefusals.NoSuchUnit);
        await using var ledger = database.Read();
        var changes = await ledger.UnitChanges.AsNoTracking().Where(c => c.Unit == unit.No).OrderBy(c => c.Seq).ToListAsync();
        return new(ListUnits.Line(unit, register), [.. changes.Select(c => new UnitChangeLine(
            c.On, c.Kind.Wire(), c.Before, c.After, c.Into is { } into ? register.Tree.Find(into)?.Id : null, c.At))]);
    }

    internal async Task Write(Guid id, UnitBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (code, name) = (reading.Text("code", body.Code, 60, required: true), reading.Text("name", body.Name, required: true));
        var kind = reading.Word<UnitKind>("kind", body.Kind);
        var root = kind is UnitKind.City or UnitKind.District && string.IsNullOrWhiteSpace(body.Parent);
        var parent = root ? null : reading.Unit("parent", body.Parent, own: true);
        var types = body.DepartmentTypes ?? [];
        if (types.Any(type => type.Length is 0 or > 60 || type.Contains(';', StringComparison.Ordinal))) reading.Fault(PlumbingRefusals.BadValue("departmentTypes"));
        var since = reading.Day("since", body.Since, Today);
        if (root && register.Tree.Find(id) is null) reading.Fault(PlumbingRefusals.Required("parent"));
        reading.Done();
        await Run(actor, async ledger =>
        {
            var unit = await ledger.Units.FirstOrDefaultAsync(u => u.Id == id);
            if (unit is not null && !actor.Boundary.Covers(unit.No)) throw new Refused(OrganisationRefusals.NoSuchUnit);
            var district = unit?.District ?? parent!.District;
            if (await ledger.Units.AnyAsync(u => u.District == district && u.Code == code && u.Id != id)) throw new Refused(OrganisationRefusals.CodeTaken(code));
            if (unit is null) await Open(ledger, unit = new Unit
            {
                Id = id, No = (int)await Sequence.Next(ledger, "units"), District = district, Code = code, Name = name, Kind = kind!.Value, Parent = parent?.No, DepartmentTypes = types, Since = since,
            }, actor);
            else await Anew(ledger, unit, name, parent, actor);
            (unit.Code, unit.Kind, unit.DepartmentTypes) = (code, kind!.Value, types);
            unit.Version++;
        });
    }

    private async Task Open(Ledger ledger, Unit unit, Actor actor)
    {
        ledger.Units.Add(unit);
        await Note(ledger, unit, UnitChangeKind.Open, unit.Since, "", unit.Name, null, actor);
    }

    private async Task Anew(Ledger ledger, Unit unit, string name, Unit? parent, Actor actor)
    {
        if (unit.Name != name) await Rename(ledger, unit, name, Today, actor);
        if (unit.Parent != parent?.No && parent is not null) await MoveUnder(ledger, unit, parent, Today, actor);
    }

    internal async Task Alter(Guid id, UnitChangeBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var change = reading.Word<UnitChangeKind>("change", body.Change);
        if (change == UnitChangeKind.Open) reading.Fault(PlumbingRefusals.OneOf("change", ["rename", "move", "merge", "close"]));
        var name = reading.Text("name", body.Name, required: change == UnitChangeKind.Rename);
        var into = change is UnitChangeKind.Merge or UnitChangeKind.Move ? reading.Unit("into", body.Into, own: true) : null;
        var on = reading.Day("on", body.On, Today);
        reading.Done();
        await Run(actor, async ledger =>
        {
            var unit = await ledger.Units.FirstOrDefaultAsync(u => u.Id == id);
            if (unit is null || !actor.Boundary.Covers(unit.No)) throw new Refused(OrganisationRefusals.NoSuchUnit);
            if (unit.Until is not null) throw new Refused(OrganisationRefusals.UnitGone);
            reading.InOrder("on", unit.Since, on);
            reading.Done();
            switch (change)
            {
                case UnitChangeKind.Rename: await Rename(ledger, unit, name, on, actor); break;
                case UnitChangeKind.Move: await MoveUnder(ledger, unit, into!, on, actor); break;
                case UnitChangeKind.Merge: await Merge(ledger, unit, into!, on, actor); break;
                default: await Close(ledger, unit, on, actor); break;
            }
            unit.Version++;
        });
    }

    private async Task Rename(Ledger ledger, Unit unit, string name, DateOnly on, Actor actor)
    {
        await Note(ledger, unit, UnitChangeKind.Rename, on, unit.Name, name, null, actor);
        unit.Name = name;
    }

    private async Task MoveUnder(Ledger ledger, Unit unit, Unit parent, DateOnly on, Actor actor)
    {
        if (register.Tree.IsUnder(parent.No, unit.No)) throw new Refused(OrganisationRefusals.UnitInItself);
        if (parent.District != unit.District) throw new Refused(OrganisationRefusals.UnknownUnit("into"));
        await Note(ledger, unit, UnitChangeKind.Move, on, register.Tree.Find(unit.Parent ?? 0)?.Code ?? "", parent.Code, null, actor);
        unit.Parent = parent.No;
    }

    /// <summary>Units below, sites, posts, duties and accounts come along; open problems follow as a consequence.</summary>
    private async Task Merge(Ledger ledger, Unit unit, Unit into, DateOnly on, Actor actor)
    {
        if (unit.No == into.No || register.Tree.IsUnder(into.No, unit.No)) throw new Refused(OrganisationRefusals.UnitInItself);
        if (into.District != unit.District || into.Until is not null) throw new Refused(OrganisationRefusals.UnknownUnit("into"));
        await Note(ledger, unit, UnitChangeKind.Merge, on, unit.Name, into.Name, into.No, actor);
        unit.Until = on;
        await ledger.Units.Where(u => u.Parent == unit.No).ExecuteUpdateAsync(u => u.SetProperty(x => x.Parent, into.No).SetProperty(x => x.Version, x => x.Version + 1));
        await ledger.Sites.Where(s => s.Unit == unit.No).ExecuteUpdateAsync(s => s.SetProperty(x => x.Unit, into.No).SetProperty(x => x.Version, x => x.Version + 1));
        await ledger.Posts.Where(p => p.Unit == unit.No).ExecuteUpdateAsync(p => p.SetProperty(x => x.Unit, into.No));
        await ledger.People.Where(p => p.Unit == unit.No).ExecuteUpdateAsync(p => p.SetProperty(x => x.Unit, into.No).SetProperty(x => x.Version, x => x.Version + 1));
        await ledger.Duties.Where(d => d.Unit == unit.No && d.Until == null).ExecuteUpdateAsync(d => d.SetProperty(x => x.Unit, into.No).SetProperty(x => x.Version, x => x.Version + 1));
        await ledger.Accounts.Where(a => a.Unit == unit.No).ExecuteUpdateAsync(a => a.SetProperty(x => x.Unit, into.No).SetProperty(x => x.Version, x => x.Version + 1));
        ledger.Append(new UnitMerged(unit.No, into.No) { District = unit.District }, actor, clock.Now());
    }

    private async Task Close(Ledger ledger, Unit unit, DateOnly on, Actor actor)
    {
        var below = await ledger.Units.CountAsync(u => u.Parent == unit.No && u.Until == null);
        if (below > 0) throw new Refused(OrganisationRefusals.UnitHasUnits(below));
        await Note(ledger, unit, UnitChangeKind.Close, on, unit.Name, "", null, actor);
        unit.Until = on;
    }

    private async Task Note(Ledger ledger, Unit unit, UnitChangeKind kind, DateOnly on, string before, string after, int? into, Actor actor)
    {
        var local = ledger.UnitChanges.Local.Count(c => c.Unit == unit.No);
        var seq = await ledger.UnitChanges.CountAsync(c => c.Unit == unit.No) + local + 1;
        ledger.UnitChanges.Add(new UnitChange { Unit = unit.No, Seq = seq, On = on, Kind = kind, Before = before, After = after, Into = into, At = clock.Now(), Actor = actor.Account });
    }

    private async Task Run(Actor actor, Func<Ledger, Task> work)
    {
        await writer.Run(async ledger =>
        {
            await work(ledger);
            ledger.Append(new RegisterChanged("units", 1) { District = actor.District }, actor, clock.Now());
        });
        await register.Load();
        sessions.Forget();
        pump.Wake();
    }

    private DateOnly Today => register.Time.DayOf(clock.Now());
}
