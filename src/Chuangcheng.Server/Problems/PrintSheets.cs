using Chuangcheng.Model;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;

namespace Chuangcheng.Server.Problems;

/// <summary>交办单 of the problems chosen in the ledger, one file with a page for each, as DOCX and PDF.</summary>
internal sealed class PrintSheets(PrintProblem print, PdfPress press)
{
    /// <summary>As many as are pressed while somebody waits.</summary>
    public const int Most = 60;

    private static readonly Refusal[] Refusals = [ProblemRefusals.NothingChosen, ProblemRefusals.TooManySheets(Most), ProblemRefusals.UnknownProblem, DocumentRefusals.NoConverter, DocumentRefusals.NotConverted];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/problems/sheets.docx", (HttpContext context, PrintSheets sheets) => sheets.Answer(context, paper => Task.FromResult(WordFile.Answer(paper)))).Needs(Right.ReadLedger).ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/problems/sheets.pdf", (HttpContext context, PrintSheets sheets) => sheets.Answer(context, paper => sheets.press.Answer(paper, context.RequestAborted))).Needs(Right.ReadLedger).ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    /// <summary>Why a selection was not printed, by the code of the refusal; null when that is not what the code says.</summary>
    public static string? Why(string? code) =>
        Refusals.FirstOrDefault(refusal => refusal.Code == code) is { } said ? RefusalWords.Sentence(said) : null;

    private readonly PdfPress press = press;

    private async Task<IResult> Answer(HttpContext context, Func<PrintedPaper, Task<IResult>> written)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(400);
        var form = await context.Request.ReadFormAsync();
        try
        {
            return await written(await Together([.. form["problem"].Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct()], context.Actor()));
        }
        catch (Refused refused)
        {
            var back = form["back"].ToString() is ['?', ..] and var query ? query : "";
            return TypedResults.LocalRedirect(QueryHelpers.AddQueryString(LedgerQuery.Path + back, "said", refused.Refusals[0].Code));
        }
    }

    private async Task<PrintedPaper> Together(IReadOnlyList<Guid> problems, Actor actor)
    {
        if (problems.Count == 0) throw new Refused(ProblemRefusals.NothingChosen);
        if (problems.Count > Most) throw new Refused(ProblemRefusals.TooManySheets(Most));
        var papers = new List<PrintedPaper>();
        foreach (var id in problems) papers.Add(await print.AssignmentAmongMany(id, actor));
        return PrintedPaper.Together(Language.InChinese(() => RefusalWords.Of("problems.sheets.title", papers.Count)), papers);
    }
}
