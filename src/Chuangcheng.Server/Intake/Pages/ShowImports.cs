using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Intake.Pages;

/// <summary>Files come in through the browser: bounded, whole or not at all, with a word on every row that is wrong; and go out again.</summary>
internal sealed class ShowImports(Database database, Register register, UndoImport undo, TimeProvider clock)
{
    public const int MostBytes = 32 * 1024 * 1024;
    private const string Path = "/system/imports";

    /// <summary>Kinds that are one file; a catalogue is a folder and comes by the command line.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. ImportOrder.Kinds.Where(kind => kind != "catalogue")];

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("", async (string? kind, string? undone, ShowImports show) => Page.Of<ImportsPage>(await show.View(kind) with { Undone = undone is not null })).Needs(Right.ManageRegister);
        pages.MapPost("", Take).Needs(Right.ManageRegister).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes }, new RequireAntiforgeryTokenAttribute());
        pages.MapPost("/{id:guid}/undo", Undo).Needs(Right.ManageRegister);
    }

    private async Task<ImportsView> View(string? kind) => new(
        [.. (await ListImports.All(database)).Select(ListImports.Line).Select(line => line with { At = register.Time.Local(line.At) })],
        kind is not null && Kinds.Contains(kind) ? kind : "sites", register.Time.Local(clock.Now()));

    private static async Task<IResult> Take(IServiceProvider services, HttpContext context, ShowImports show)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(400);
        var form = await context.Request.ReadFormAsync();
        var (file, kind, trial) = (form.Files.GetFile("file"), form["kind"].ToString(), form["trial"].ToString().Length > 0);
        var view = await show.View(kind);
        if (file is null or { Length: 0 }) return Page.Of<ImportsPage>(view with { Errors = [RefusalWords.Sentence(PlumbingRefusals.Required("file"))] }, 400);
        var folder = Directory.CreateTempSubdirectory("cc-import-");
        try
        {
            var path = System.IO.Path.Combine(folder.FullName, System.IO.Path.GetFileName(file.FileName) is { Length: > 0 } name ? name : "table");
            await using (var to = File.Create(path)) await file.CopyToAsync(to, context.RequestAborted);
            var result = await Import.Run(services, new ImportOrder(view.Kind, path, null, trial), _ => { }, context.RequestAborted);
            return Page.Of<ImportsPage>(await show.View(kind) with { Answer = result.Answer, Errors = result.Errors }, result.Errors.Count > 0 ? 400 : 200);
        }
        catch (Refused refused)
        {
            return Page.Of<ImportsPage>(view with { Errors = [.. refused.Refusals.Select(RefusalWords.Sentence)] }, (int)refused.Refusals[0].Kind);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IResult> Undo(Guid id, IServiceProvider services, HttpContext context, ShowImports show)
    {
        try
        {
            await show.TakeBack(id, context.Actor());
            await Import.Refresh(services, context.RequestAborted);
            return TypedResults.LocalRedirect($"{Path}?undone=1");
        }
        catch (Refused refused)
        {
            return Page.Of<ImportsPage>(await show.View(null) with { Errors = [RefusalWords.Of("intake.page.notUndone"), .. refused.Refusals.Select(RefusalWords.Sentence)] }, (int)refused.Refusals[0].Kind);
        }
    }

    private Task TakeBack(Guid id, Actor actor) => undo.Run(id, actor);
}
