using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>The history of flags and lists, and the handing over.</summary>
internal sealed class ShowFlags(ListFlags list, KeepFlags keep)
{
    private const string Path = "/assessments/flags";

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet(Path, async (string? kind, string? done, HttpContext context, ShowFlags show) => Page.Of<FlagsPage>(await show.View(kind, context.Actor()) with { Done = done is not null })).Needs(Right.ReadMeasures);
        pages.MapPost("/assessments/{period:guid}/flags", HandOver).Needs(Right.KeepAssessments);
    }

    private static Task<IResult> HandOver(Guid period, IFormCollection form, HttpContext context, ShowFlags show) => Attempt.Of(async () =>
    {
        await show.keep.Record(period, new(form.Text("class"), form.Text("kind"), form.Text("unit"), Asked.Day(form["on"]), form.Text("note")), context.Actor());
        return $"{Path}?done=1";
    }, async (said, status) => Page.Of<FlagsPage>(await show.View(null, context.Actor()) with { Refusal = said }, status));

    private readonly KeepFlags keep = keep;

    private async Task<FlagsView> View(string? kind, Actor actor)
    {
        var wanted = Names.Read<FlagKind>(kind ?? "");
        return new(await list.All(actor, wanted), wanted?.Wire());
    }
}
