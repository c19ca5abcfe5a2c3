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

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet(Path, async (Guid? unit, string? done, HttpContext context, ShowUnits show) =>
            Page.Of<UnitsPage>(await show.View(unit, context.Actor()) with { Done = done is not null })).Needs(Right.ReadRegister);
        pages.MapPost(Path, Add).Needs(Right.ManageRegister);
        pages.MapPost(Path + "/{id:guid}", Change).Needs(Right.ManageRegister);
    }

    private async Task<UnitsView> View(Guid? open, Actor actor)
    {
        var own = register.Tree.Units.Where(u => actor.Boundary.Covers(u.No)).ToList();
        var roots = own.Where(u => u.Parent is null || !actor.Boundary.Covers(u.Parent.Value)).ToList();
        return new([.. roots.SelectMany(root => Rows(root, 0, actor))], open is { } id ? await keep.Find(id, actor) : null, actor.May(Right.ManageRegister))
        {
            Kinds = [.. Enum.GetValues<UnitKind>().Where(kind => kind is not (UnitKind.City or UnitKind.District)).Select(kind => new Choice(kind.Wire(), words[$"organisation.kind.{kind.Wire()}"]))],
            Units = [.. own.Where(u => u.Until is null).Select(u => new Choice(u.Code, u.Name))], Now = register.Time.Local(clock.Now()),
        };
    }

    private IEnumerable<UnitRow> Rows(Unit unit, int level, Actor actor)
    {
        var below = register.Tree.ChildrenOf(unit.No).Where(u => actor.Boundary.Covers(u.No)).OrderBy(u => u.Code, StringComparer.Ordinal).ToList();
        return below.Where(u => u.Kind != UnitKind.Grid).SelectMany(u => Rows(u, level + 1, actor))
            .Prepend(new UnitRow(unit.Id, unit.Code, unit.Name, unit.Kind.Wire(), level, below.Count(u => u.Kind == UnitKind.Grid), unit.Until is not null));
    }

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
            return Page.Of<UnitsPage>(await View(open, actor) with { Error = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }
}
