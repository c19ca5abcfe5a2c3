using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>What people enter into an assessment: figures from outside, negative events, results of the levels above.</summary>
internal sealed class ShowEntries(EnterFigures figures, KeepNegatives negatives, KeepOutsideResults outside, ShowCycle cycle, Database database, Register register)
{
    private const int SparePlaces = 3;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/assessments").ExcludeFromDescription();
        pages.MapGet("/{period:guid}/figures", async (Guid period, string? component, string? done, HttpContext context, ShowEntries show) =>
            Page.Of<FiguresPage>(await show.Figures(period, component, context.Actor()) with { Done = done is not null })).Needs(Right.KeepAssessments);
        pages.MapPost("/{period:guid}/figures", SaveFigures).Needs(Right.KeepAssessments);
        pages.MapGet("/negative", async (Guid? id, HttpContext context, ShowEntries show) => Page.Of<NegativesPage>(await show.Negatives(id, context.Actor()))).Needs(Right.ReadMeasures);
        pages.MapPost("/negative", SaveNegative).Needs(Right.KeepAssessments);
        pages.MapGet("/outside", async (Guid? id, HttpContext context, ShowEntries show) => Page.Of<OutsidePage>(await show.Outside(id, Asked.Of(context.Request.Query, "name", "to", "weights"), context.Actor()))).Needs(Right.ReadMeasures);
        pages.MapPost("/outside", SaveOutside).Needs(Right.PlanInspections);
    }

    private static Task<IResult> SaveFigures(Guid period, IFormCollection form, HttpContext context, ShowEntries show)
    {
        var (actor, component, source) = (context.Actor(), form["component"].ToString(), form.Text("source"));
        return Attempt.Of(async () =>
        {
            var known = (await show.Figures(period, component, actor)).Rows.ToDictionary(row => $"value-{row.Unit}", row => row.Value);
            var changed = form.Where(field => known.TryGetValue(field.Key, out var was) && field.Value.ToString().Trim() is { Length: > 0 } value && value != was)
                .Select(field => new FigureBody(field.Key["value-".Length..], component, SchemeForm.Decimal(field.Value), source)).ToList();
            await show.figures.Enter(period, new(changed), actor);
            return $"/assessments/{period}/figures?component={Uri.EscapeDataString(component)}&done=1";
        }, async (said, status) =>
        {
            var view = await show.Figures(period, component, actor);
            return Page.Of<FiguresPage>(view with { Refusal = said, Rows = [.. view.Rows.Select(row => row with { Value = form[$"value-{row.Unit}"].ToString() })] }, status);
        });
    }

    private static Task<IResult> SaveNegative(IFormCollection form, HttpContext context, ShowEntries show)
    {
        var id = Asked.Number(form["version"]) is null || !Guid.TryParse(form["id"], out var known) ? form.FormId() : known;
        var body = new NegativeBody(
            form.Text("unit"), form.Text("item"), Asked.Day(form["on"]), Asked.Day(form["discovered"]), Asked.Number(form["severity"]), form.Text("consequence"), SchemeForm.Decimal(form["points"]), Asked.Number(form["months"]),
            form.Text("evidence"), form["fraud"] == "true", form["withdrawn"] != "true", Asked.Number(form["version"]));
        return Attempt.Of(async () =>
        {
            await show.negatives.Keep(id, body, context.Actor());
            return "/assessments/negative";
        }, async (said, status) => Page.Of<NegativesPage>(await show.Negatives(body.Version is null ? null : id, context.Actor()) with { Refusal = said, Typed = body }, status));
    }

    private static Task<IResult> SaveOutside(IFormCollection form, HttpContext context, ShowEntries show)
    {
        var known = Guid.TryParse(form["id"], out var given);
        var id = known ? given : form.FormId();
        var places = Enumerable.Range(0, Math.Min(form["basis"].Count, 50)).Where(i => form["basis"][i]?.Trim().Length > 0 || Asked.Number(form["rank"][i]) is not null)
            .Select(i => new PlaceLine(Asked.Number(form["rank"][i]) ?? 0, Asked.Number(form["of"][i]), form["basis"][i]!.Trim())).ToList();
        var body = new OutsideBody(Asked.Number(form["year"]), form.Text("name"), SchemeForm.Decimal(form["score"]), places, form.Text("source"));
        return Attempt.Of(async () =>
        {
            await show.outside.Keep(id, body, context.Actor());
            return "/assessments/outside";
        }, async (said, status) => Page.Of<OutsidePage>(await show.Outside(known ? id : null, new QueryCollection(), context.Actor()) with { Refusal = said, Typed = body }, status));
    }

    private readonly EnterFigures figures = figures;
    private readonly KeepNegatives negatives = negatives;
    private readonly KeepOutsideResults outside = outside;

    /// <exception cref="Refused">Not there, or somebody else's.</exception>
    private async Task<FiguresView> Figures(Guid id, string? component, Actor actor)
    {
        await using var ledger = database.Read();
        var period = await AssessmentsInSight.Own(ledger, id, actor, register.Tree);
        var scheme = await Schemes.Of(ledger, period);
        var entered = scheme.Components.Where(c => c.IsEntered).ToList();
        var shown = entered.Find(c => c.Code == component) ?? entered.FirstOrDefault();
        var standing = (await EnterFigures.Standing(ledger, period)).Where(f => f.Component == shown?.Code).ToDictionary(f => f.Unit);
        var units = shown is null ? [] : new ScoredUnits(register.Tree, period, scheme).All.Where(u => actor.Boundary.Covers(u.Unit));
        return new(OpenPeriod.Line(period, scheme, register), shown?.Code ?? "", [.. entered.Select(c => (c.Code, c.Source.Wire()))], [.. units.Select(u => new FigureRow(
            register.Tree[u.Unit].Id, register.Tree[u.Unit].Name, u.Class.Name, standing.TryGetValue(u.Unit, out var f) ? (f.Hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture) : "", f?.Source ?? ""))]);
    }

    private async Task<NegativesView> Negatives(Guid? id, Actor actor)
    {
        var all = await negatives.All(actor);
        return new(all, all.FirstOrDefault(e => e.Id == id),
            register.UnitChoices(u => u.Until is null && u.Kind is not UnitKind.Grid && actor.Boundary.Covers(u.No), u => u.Id.ToString()), actor.May(Right.KeepAssessments));
    }

    private async Task<OutsideView> Outside(Guid? id, IQueryCollection asked, Actor actor)
    {
        var all = await outside.All(actor);
        var view = new OutsideView(all, all.FirstOrDefault(r => r.Id == id), actor.May(Right.PlanInspections)) { Asked = asked };
        try
        {
            return view with { Cycle = await cycle.Find(asked, actor) };
        }
        catch (Refused refused)
        {
            return view with { CycleRefusal = Asked.Words(refused) };
        }
    }

    /// <summary>Rows of places, filled and spare.</summary>
    internal static IEnumerable<PlaceLine?> Places(OutsideView view) =>
        (view.Typed?.Places ?? view.Edited?.Places ?? []).Concat(Enumerable.Repeat<PlaceLine?>(null, SparePlaces));
}
