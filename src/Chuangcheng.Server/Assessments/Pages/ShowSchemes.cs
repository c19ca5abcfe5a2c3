using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>Schemes as pages: read in any version, made anew, and followed by a next version; none is ever changed.</summary>
internal sealed class ShowSchemes(KeepSchemes keep, Register register, Words words)
{
    private static readonly UnitKind[] Offered =
        [UnitKind.Department, UnitKind.Street, UnitKind.Town, UnitKind.Community, UnitKind.Village, UnitKind.Grid, UnitKind.SpecialGroup, UnitKind.TaskForce, UnitKind.Operator, UnitKind.MassOrganisation, UnitKind.ResidentOrganisation];

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/assessments/schemes").ExcludeFromDescription();
        pages.MapGet("", async (HttpContext context, ShowSchemes show) => Page.Of<SchemesPage>(new SchemesView(await show.keep.All(context.Actor()), context.Actor().May(Right.KeepAssessments)))).Needs(Right.ReadMeasures);
        pages.MapGet("/new", async (HttpContext context, ShowSchemes show) => Page.Of<SchemePage>(await show.Fresh(context.Actor()))).Needs(Right.KeepAssessments);
        pages.MapGet("/{id:guid}", async (Guid id, int? version, string? done, HttpContext context, ShowSchemes show) => Page.Of<SchemePage>(await show.One(id, version, context.Actor()) with { Done = done is not null })).Needs(Right.ReadMeasures);
        pages.MapPost("/{id:guid}", Save).Needs(Right.KeepAssessments);
    }

    private readonly KeepSchemes keep = keep;
    private readonly Register register = register;

    private static Task<IResult> Save(Guid id, IFormCollection form, HttpContext context, ShowSchemes show)
    {
        var body = SchemeForm.Read(form);
        return Attempt.Of(async () => $"/assessments/schemes/{(await show.keep.Keep(id, body, context.Actor())).Id}?done=1", async (said, status) =>
        {
            var draft = body.Read(new Reading(show.register, context.Actor()));
            var view = body.Version is null ? await show.Fresh(context.Actor()) with { Id = id } : await show.One(id, null, context.Actor());
            return Page.Of<SchemePage>(view with { Scheme = draft, Refusal = said }, status);
        });
    }

    private async Task<SchemeView> Fresh(Actor actor) => await Filled(new(Guid.CreateVersion7(), 0, 0, new Scheme
    {
        Name = "", Classes = [], Components = [new("field", ComponentSource.Field, 60), new("onTime", ComponentSource.OnTime, 20), new("hotline", ComponentSource.Hotline, 20)],
    }, []), actor) with { Keeps = true };

    /// <exception cref="Refused">Not there, or not the actor's to see.</exception>
    private async Task<SchemeView> One(Guid id, int? version, Actor actor)
    {
        var versions = await keep.Versions(id, actor);
        var shown = versions.FirstOrDefault(v => v.Version == version) ?? versions[0];
        var owner = register.Tree.Find(shown.Owner ?? default);
        return await Filled(new(id, versions[0].Version, shown.Version, shown.Scheme, versions), actor) with
        {
            Keeps = actor.May(Right.KeepAssessments) && owner is not null && AssessmentsInSight.Keeps(actor, owner.No) && shown == versions[0],
        };
    }

    private async Task<SchemeView> Filled(SchemeView view, Actor actor) => view with
    {
        Kinds = [.. Offered.Select(kind => new Choice(kind.Wire(), words[$"organisation.kind.{kind.Wire()}"]))], SiteTypes = register.SiteTypes(),
        Others = [.. (await keep.All(actor)).Where(s => s.Id != view.Id).Select(s => new Choice(s.Id.ToString(), s.Scheme.Name))],
    };
}
