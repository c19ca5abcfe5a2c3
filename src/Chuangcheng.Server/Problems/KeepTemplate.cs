using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>The district's own form is uploaded once; what its heads mean is guessed, shown and corrected.</summary>
internal sealed class KeepTemplate(Database database, Writer writer, TimeProvider clock)
{
    private const string Path = "/problems/template";
    private const int MostColumns = 60, MostBytes = 2 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("", async (string? done, HttpContext context, KeepTemplate keep) => Page.Of<TemplatePage>(await keep.View(context.Actor()) with { Done = done is not null })).Needs(Right.PlanInspections);
        pages.MapPost("", Upload).Needs(Right.PlanInspections).WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapPost("/columns", Correct).Needs(Right.PlanInspections);
    }

    public async Task<ExportTemplate?> Of(Actor actor)
    {
        await using var ledger = database.Read();
        return await ledger.ExportTemplates.AsNoTracking().FirstOrDefaultAsync(t => t.District == actor.District);
    }

    private async Task<TemplateView> View(Actor actor) =>
        await Of(actor) is { } template ? new(template.File, [.. template.Columns()]) : new(null, []);

    private static async Task<IResult> Upload(HttpContext context, KeepTemplate keep)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(400);
        var file = (await context.Request.ReadFormAsync()).Files.GetFile("file");
        var actor = context.Actor();
        try
        {
            await keep.Take(file, actor);
            return TypedResults.LocalRedirect($"{Path}?done=1");
        }
        catch (Refused refused)
        {
            return Page.Of<TemplatePage>(await keep.View(actor) with { Error = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task Take(IFormFile? file, Actor actor)
    {
        if (file is null or { Length: 0 }) throw new Refused(PlumbingRefusals.Required("file"));
        if (file.Length > MostBytes) throw new Refused(PlumbingRefusals.TooLarge);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var name = System.IO.Path.GetFileName(file.FileName) is { Length: > 0 and <= 200 } given ? given : "form.xlsx";
        var heads = Workbook.Read(bytes.ToArray(), name).Header.Select(head => head.ReplaceLineEndings(" ").Trim()).Where(head => head.Length > 0).Take(MostColumns).ToList();
        if (heads.Count < 2) throw new Refused(IntakeRefusals.NoTable(name));
        await Keep(actor, template => (template.File, template.Heads, template.Fields) = (name, string.Join('\n', heads), string.Join('\n', heads.Select(TemplateWords.FieldOf))));
    }

    private static async Task<IResult> Correct(IFormCollection form, HttpContext context, KeepTemplate keep)
    {
        var fields = form["field"].Select(name => name ?? "").Select(name => TemplateWords.Fields.Contains(name) ? name : "").ToList();
        await keep.Keep(context.Actor(), template =>
        {
            if (fields.Count == template.Heads.Split('\n').Length) template.Fields = string.Join('\n', fields);
        });
        return TypedResults.LocalRedirect($"{Path}?done=1");
    }

    private Task Keep(Actor actor, Action<ExportTemplate> change) => writer.Run(async ledger =>
    {
        var template = await ledger.ExportTemplates.FirstOrDefaultAsync(t => t.District == actor.District);
        if (template is null) ledger.ExportTemplates.Add(template = new ExportTemplate { District = actor.District, File = "", Heads = "", Fields = "", At = clock.Now() });
        change(template);
        template.At = clock.Now();
    });
}
