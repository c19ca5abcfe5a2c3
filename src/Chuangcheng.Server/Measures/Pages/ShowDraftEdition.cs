using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>The editor of an edition that has not begun.</summary>
internal sealed class ShowDraftEdition(DraftEdition draft, Database database, Register register)
{
    private const string Path = "/indicators/editions";

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("/{code}", async (string code, string? item, string? q, string? done, ShowDraftEdition show) =>
            await show.View(code, item, q) is { } view ? Page.Of<DraftEditionPage>(view with { Done = done is not null }) : Results.NotFound()).Needs(Right.ManageRegister);
        pages.MapPost("/new", Begin).Needs(Right.ManageRegister);
        pages.MapPost("/{code}", Save).Needs(Right.ManageRegister);
        pages.MapPost("/{code}/gone", TakeBack).Needs(Right.ManageRegister);
    }

    private readonly DraftEdition draft = draft;

    private static async Task<IResult> Begin(IFormCollection form, HttpContext context, ShowDraftEdition show)
    {
        var code = form.Text("code") ?? "";
        try
        {
            await show.draft.Begin(code, new DraftBody(form.Text("from"), form.Text("nameZh"), form.Text("nameEn"), Asked.Day(form["since"])), context.Actor());
            return TypedResults.LocalRedirect($"{Path}/{Uri.EscapeDataString(code)}");
        }
        catch (Refused refused)
        {
            return Page.Of<DraftEditionPage>(new DraftEditionView(code, "", null, false, [], null, "") { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private static async Task<IResult> Save(string code, IFormCollection form, HttpContext context, ShowDraftEdition show)
    {
        var item = form.Text("item") ?? "";
        var cells = DraftEdition.Columns.Where(form.ContainsKey).ToDictionary(column => column, column => form[column].ToString().ReplaceLineEndings("\n").Trim());
        try
        {
            await show.draft.Change(code, item, cells, context.Actor());
            return TypedResults.LocalRedirect($"{Path}/{Uri.EscapeDataString(code)}?done=1");
        }
        catch (Refused refused)
        {
            return await show.View(code, item, null) is { } view
                ? Page.Of<DraftEditionPage>(view with { Refusal = Asked.Words(refused), Item = new(item, cells) }, (int)refused.Refusals[0].Kind) : Results.NotFound();
        }
    }

    private static async Task<IResult> TakeBack(string code, HttpContext context, ShowDraftEdition show)
    {
        try
        {
            await show.draft.TakeBack(code, context.Actor());
            return TypedResults.LocalRedirect(Path);
        }
        catch (Refused refused)
        {
            return await show.View(code, null, null) is { } view ? Page.Of<DraftEditionPage>(view with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind) : Results.NotFound();
        }
    }

    /// <param name="item">The one opened; "new" for one more.</param>
    private async Task<DraftEditionView?> View(string code, string? item, string? words)
    {
        if (register.Catalogues.Editions.FirstOrDefault(e => e.Row.Code == code).Row is not { } edition) return null;
        await using var ledger = database.Read();
        var table = CsvTable.Parse(await ledger.EditionTexts.Where(t => t.Edition == edition.No && t.Kind == CatalogueKind.CheckItem).Select(t => t.Csv).SingleAsync());
        var rows = table.Rows.Select(row => new DraftItem(table[row, "code"], DraftEdition.Columns.ToDictionary(column => column, column => table[row, column]))).ToList();
        var asked = words?.Trim() ?? "";
        return new(code, Language.IsEnglish ? edition.NameEn : edition.NameZh, edition.Since, draft.IsDraft(edition),
            [.. rows.Where(row => asked.Length == 0 || row.Code.Contains(asked, StringComparison.OrdinalIgnoreCase) || row.Cells.Values.Any(cell => cell.Contains(asked, StringComparison.OrdinalIgnoreCase)))],
            item == "new" ? new("", new Dictionary<string, string>()) : rows.Find(row => row.Code == item), asked);
    }
}
