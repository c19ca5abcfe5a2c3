using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>The pages of assessments; every number opens.</summary>
internal sealed class ShowAssessmentPages(
    ShowAssessments periods, ShowWhatIf whatIf, KeepSchemes schemes, KeepOutsideResults outside, KeepAppeals appeals, OpenPeriod open, PublishPeriod publish, DecideAppeal decide, Register register, TimeProvider clock)
{
    private OpenPeriod Opening => open;
    private PublishPeriod Publishing => publish;
    private KeepAppeals Contesting => appeals;
    private DecideAppeal Deciding => decide;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/assessments", async (HttpContext context, ShowAssessmentPages show) => Page.Of<AssessmentsPage>(await show.All(context.Actor()))).Needs(Right.ReadMeasures);
        pages.MapGet("/assessments/categories", async (HttpContext context, ShowCategories show) => Page.Of<CategoriesPage>(await show.Find(context.Request.Query, context.Actor()))).Needs(Right.ReadMeasures);
        pages.MapGet("/burden", async (HttpContext context, ShowBurden show) => Page.Of<BurdenPage>(await show.Find(context.Request.Query, context.Actor()))).Needs(Right.ReadMeasures);
        pages.MapGet("/assessments/{period:guid}", async (Guid period, HttpContext context, ShowAssessmentPages show) => Page.Of<PeriodPage>(await show.Period(period, context.Actor()))).Needs(Right.ReadMeasures);
        pages.MapGet("/assessments/{period:guid}/{unit:guid}", async (Guid period, Guid unit, HttpContext context, ShowAssessmentPages show) => Page.Of<SheetPage>(await show.Sheet(period, unit, context.Actor()))).Needs(Right.ReadMeasures);
        pages.MapPost("/assessments", Open).Needs(Right.KeepAssessments);
        pages.MapPost("/assessments/{period:guid}/publish", Publish).Needs(Right.KeepAssessments);
        pages.MapPost("/appeals", Raise).Needs(Right.MoveProblems);
        pages.MapPost("/appeals/{id:guid}/decision", Decide).Needs(Right.KeepAssessments);
    }

    private static Task<IResult> Open([FromForm] Guid? scheme, [FromForm] string? name, [FromForm] DateOnly? from, [FromForm] DateOnly? to, [FromForm] Guid? formId, HttpContext context, ShowAssessmentPages show) =>
        Attempt.Of(async () => $"/assessments/{(await show.Opening.Open(formId ?? Guid.CreateVersion7(), new(scheme, name, from, to), context.Actor())).Id}", async (said, _) => Page.Of<AssessmentsPage>(await show.All(context.Actor()) with { Refusal = said }, 400));

    private static Task<IResult> Publish(Guid period, HttpContext context, ShowAssessmentPages show) =>
        Attempt.Of(async () => $"/assessments/{(await show.Publishing.Publish(period, context.Actor())).Id}", async (said, _) => Page.Of<PeriodPage>(await show.Period(period, context.Actor()) with { Refusal = said }, 409));

    private static Task<IResult> Raise([FromForm] Guid? period, [FromForm] string? unit, [FromForm] Guid? record, [FromForm] string? item, [FromForm] string? reason, [FromForm] Guid? formId, HttpContext context, ShowAssessmentPages show) => Attempt.Of(
        async () => $"/assessments/{(await show.Contesting.Raise(formId ?? Guid.CreateVersion7(), new(period, unit, record, item, reason), context.Actor())).Period}",
        async (said, _) => Guid.TryParse(unit, out var id) && period is { } p ? Page.Of<SheetPage>(await show.Sheet(p, id, context.Actor()) with { Refusal = said }, 400) : Page.Of<AssessmentsPage>(await show.All(context.Actor()) with { Refusal = said }, 400));

    private static Task<IResult> Decide(Guid id, [FromForm] string? verdict, [FromForm] string? decision, [FromForm] Guid? period, HttpContext context, ShowAssessmentPages show) => Attempt.Of(
        async () => $"/assessments/{(await show.Deciding.Decide(id, new(verdict is null ? null : verdict != "reject", verdict == "leaveOut", decision), context.Actor())).Period}",
        async (said, _) => period is { } p ? Page.Of<PeriodPage>(await show.Period(p, context.Actor()) with { Refusal = said }, 409) : Page.Of<AssessmentsPage>(await show.All(context.Actor()) with { Refusal = said }, 400));

    public async Task<AssessmentsView> All(Actor actor) => new(await periods.All(actor), actor.May(Right.KeepAssessments) ? await schemes.All(actor) : [], await outside.All(actor), actor.May(Right.KeepAssessments));

    public async Task<PeriodView> Period(Guid id, Actor actor)
    {
        var period = await periods.Find(id, actor);
        return new(period, [.. (await appeals.All(actor)).Where(a => a.Period == id)], actor.May(Right.KeepAssessments) && (await schemes.All(actor)).Any(s => s.Id == period.Period.Scheme && register.Tree.Find(s.Owner ?? default) is { } owner && AssessmentsInSight.Keeps(actor, owner.No))) { CutOffIsOver = register.Time.DayOf(clock.Now()) > period.Period.CutOff };
    }

    public async Task<SheetView> Sheet(Guid period, Guid unit, Actor actor)
    {
        var (sheet, won) = await whatIf.WithSheet(period, unit, actor);
        return new(sheet, won, actor.May(Right.MoveProblems) && sheet.Period.AppealUntil >= register.Time.DayOf(clock.Now()) && actor.Boundary.Covers(register.Tree.Find(unit)!.No));
    }
}
