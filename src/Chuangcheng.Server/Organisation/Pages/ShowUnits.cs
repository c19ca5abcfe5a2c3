using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>Units with their history, and what the administrator does with them.</summary>
internal sealed class ShowUnits(KeepUnits keep, Register register, Words words, TimeProvider clock)
{
    private const string Path = "/system/units";

    /// <summary>Rows on one page; who finds more than these writes more of the name.</summary>
    private const int Most = 200;

    /// <summary>A tree as small as this is shown whole.</summary>
    private const int AllShown = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet(Path, async (Guid? unit, Guid? under, string? q, string? done, HttpContext context, ShowUnits show) =>
            Page.Of<UnitsPage>(await show.View(unit, under, q?.Trim() ?? "", context.Actor()) with { Done = done is not null })).Needs(Right.ReadRegister);
        pages.MapPost(Path, Add).Needs(Right.ManageRegister);
        pages.MapPost(Path + "/{id:guid}", Change).Needs(Right.ManageRegister);
    }

    private async Task<UnitsView> View(Guid? open, Guid? under, string q, Actor actor)
    {
        var own = register.Tree.Units.Where(u => actor.Boundary.Covers(u.No) && u.Kind != UnitKind.Grid).ToList();
        var rows = q.Length > 0 ? Found(own, q, actor) : Tree(own, under ?? open, actor);
        return new([.. rows.Take(Most)], open is { } id ? await keep.Find(id, actor) : null, actor.May(Right.ManageRegister))
        {
            Total = q.Length > 0 ? rows.Count : own.Count, LeftOut = Math.Max(0, rows.Count - Most), Q = q,
            Kinds = [.. Enum.GetValues<UnitKind>().Where(kind => kind is not (UnitKind.City or UnitKind.District)).Select(kind => new Choice(kind.Wire(), words[$"organisation.kind.{kind.Wire()}"]))],
            Units = register.UnitChoices(u => u.Until is null && actor.Boundary.Covers(u.No), u => u.Code), Now = register.Time.Local(clock.Now()),
        };
    }

    private List<UnitRow> Found(IReadOnlyList<Unit> own, string q, Actor actor) =>
        [.. own.Where(u => u.Name.Contains(q, StringComparison.OrdinalIgnoreCase) || u.Code.Equals(q, StringComparison.OrdinalIgnoreCase))
            .Select(u => Row(u, 0, Below(u, actor)) with { Name = register.NameWithin(u) })];

    /// <summary>In a large district what is below a street or a department is folded up until it is asked for.</summary>
    private List<UnitRow> Tree(IReadOnlyList<Unit> own, Guid? under, Actor actor)
    {
        var unfolded = under is { } id && register.Tree.Find(id) is { } asked ? register.Tree.Upwards(asked.No).Select(u => u.No).ToHashSet() : [];
        bool Folds(Unit unit) => own.Count > AllShown && !unfolded.Contains(unit.No);
        return [.. own.Where(u => u.Parent is null || !actor.Boundary.Covers(u.Parent.Value)).SelectMany(root => Rows(root, 0, Folds, actor))];
    }

    private IEnumerable<UnitRow> Rows(Unit unit, int level, Func<Unit, bool> folds, Actor actor)
    {
        var all = Below(unit, actor);
        var units = all.Where(u => u.Kind != UnitKind.Grid).ToList();
        var folded = level > 0 && units.Count > 0 && folds(unit);
        return (folded ? [] : units.SelectMany(u => Rows(u, level + 1, folds, actor))).Prepend(Row(unit, level, all) with { Folded = folded ? units.Count : 0 });
    }

    private List<Unit> Below(Unit unit, Actor actor) => [.. register.Tree.ChildrenOf(unit.No).Where(u => actor.Boundary.Covers(u.No)).OrderBy(u => u.Code, StringComparer.Ordinal)];

    private static UnitRow Row(Unit unit, int level, List<Unit> below) =>
        new(unit.Id, unit.Code, unit.Name, unit.Kind.Wire(), level, below.Count(u => u.Kind == UnitKind.Grid), unit.Until is not null);

    private static Task<IResult> Add(
        [FromForm] string? code, [FromForm] string? name, [FromForm] string? kind, [FromForm] string? parent, [FromForm] Guid? formId, HttpContext context, ShowUnits show, KeepUnits keep) =>
        show.Try(null, context.Actor(), async () =>
        {
            var id = formId ?? Guid.CreateVersion7();
            await keep.Write(id, new UnitBody(code, name, kind, parent, null, null), context.Actor());
            return id;
        });

    private static Task<IResult> Change(
        Guid id, [FromForm] string? change, [FromForm] string? name, [FromForm] string? into, [FromForm] string? on, HttpContext context, ShowUnits show, KeepUnits keep) =>
        show.Try(id, context.Actor(), async () =>
        {
            await keep.Alter(id, new UnitChangeBody(change, name, into, DateOnly.TryParse(on, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null), context.Actor());
            return id;
        });

    private async Task<IResult> Try(Guid? open, Actor actor, Func<Task<Guid>> work)
    {
        try
        {
            return TypedResults.LocalRedirect($"{Path}?unit={await work()}&done=1");
        }
        catch (Refused refused)
        {
            return Page.Of<UnitsPage>(await View(open, null, "", actor) with { Error = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }
}
