using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Bulletins.Pages;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Chuangcheng.Server.Submission.Pages;

/// <summary>The page of the submission: completeness by indicator and kind, the materials of one indicator, and their forms.</summary>
internal sealed class ShowSubmission(KeepSubmissions keep, KeepMaterials materials, FillMaterials fill, PutPhoto photos)
{
    /// <summary>An image and the words around it.</summary>
    private const long MostBytes = Limits.PhotoBytes + 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/submission").ExcludeFromDescription();
        pages.MapGet("", async (Guid? id, string? indicator, string? done, HttpContext context, ShowSubmission show) =>
            Page.Of<SubmissionPage>(await show.View(id, indicator, context.Actor()) with { Done = done is "made" or "filled" or "saved" or "removed" ? done : null })).Needs(Right.KeepMaterials);
        pages.MapPost("", async (HttpContext context, ShowSubmission show) => await show.Make(await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.EditBulletins).AsForm();
        pages.MapPost("/{id:guid}/fill", async (Guid id, HttpContext context, ShowSubmission show) => await show.Try(id, null, context.Actor(), "filled", () => show.fill.Run(id, context.Actor()))).Needs(Right.EditBulletins).AsForm();
        pages.MapPost("/{id:guid}/materials", async (Guid id, HttpContext context, ShowSubmission show) => await show.Write(id, await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.KeepMaterials)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes }).AsForm();
    }

    private readonly FillMaterials fill = fill;

    public async Task<SubmissionView> View(Guid? id, string? indicator, Actor actor)
    {
        var all = await keep.All(actor);
        var chosen = id ?? all.Select(line => (Guid?)line.Id).FirstOrDefault();
        var board = chosen is { } one ? await keep.Board(one, actor) : null;
        var opened = board?.Rows.FirstOrDefault(row => row.Indicator == indicator);
        var found = opened is null ? [] : (await materials.Find(chosen!.Value, new QueryCollection(new Dictionary<string, StringValues> { ["indicator"] = indicator, ["pageSize"] = "200" }), actor)).Items;
        return new(all, board, opened, found, actor.May(Right.EditBulletins));
    }

    private Task<IResult> Make(IFormCollection form, Actor actor)
    {
        var id = Guid.TryParse(form["formId"], out var sent) ? sent : Guid.CreateVersion7();
        return Try(null, null, actor, "made", () => keep.Write(id, new SubmissionBody(form["name"], DateOnly.TryParseExact(form["month"] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null), actor));
    }

    private Task<IResult> Write(Guid id, IFormCollection form, Actor actor)
    {
        var indicator = form["indicator"].ToString();
        if (form["act"] == "remove" && Guid.TryParse(form["material"], out var gone)) return Try(id, indicator, actor, "removed", () => materials.Remove(id, gone, actor));
        var material = Guid.TryParse(form["material"], out var known) ? known : Guid.TryParse(form["formId"], out var sent) ? sent : Guid.CreateVersion7();
        return Try(id, indicator, actor, "saved", async () =>
        {
            string? photo = form.Files.GetFile("image") is { Length: > 0 } image ? await photos.Take(image, actor) : form["photo"];
            await materials.Write(id, material, new MaterialBody(indicator, form["kind"], form["title"], form["text"].ToString().ReplaceLineEndings("\n"), form["source"], Asked.Day(form["dated"]), photo, null), actor);
        });
    }

    private async Task<IResult> Try(Guid? id, string? indicator, Actor actor, string done, Func<Task> change)
    {
        try
        {
            await change();
            return TypedResults.LocalRedirect($"/submission?id={id}&indicator={Uri.EscapeDataString(indicator ?? "")}&done={done}".Replace("id=&", "", StringComparison.Ordinal));
        }
        catch (Refused refused)
        {
            return Page.Of<SubmissionPage>(await View(id, indicator, actor) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }
}
