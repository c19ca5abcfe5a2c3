using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>A move sent by a form: made once for its form id, then back to a page; refused, the page says why and keeps what was typed.</summary>
internal static class PostMove
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/problems/{id:guid}/moves", Handle).Needs(Right.MoveProblems).ExcludeFromDescription()
        .WithMetadata(new RequestSizeLimitAttribute(Limits.PhotoBytes * 5), new RequireAntiforgeryTokenAttribute());

    private sealed record Sent(string? Move, string? Note, string? Unit, string? Until, string? Into, Guid? FormId, string? Back)
    {
        public static Sent Read(IFormCollection form)
        {
            string? Of(string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
            return new(Of("move"), Of("note"), Of("unit"), Of("until"), Of("into"), Guid.TryParse(Of("formId"), out var id) ? id : null, Of("back"));
        }
    }

    // The form is read here, not bound: with photos it comes in parts, without it does not.
    private static async Task<IResult> Handle(Guid id, HttpContext context, MoveProblem move, PutPhoto put, ShowProblemPage page, FindByNumber byNumber)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var actor = context.Actor();
        var form = await context.Request.ReadFormAsync();
        var sent = Sent.Read(form);
        try
        {
            var hashes = new List<string?>();
            foreach (var photo in form.Files.Where(photo => photo.Length > 0)) hashes.Add(await put.Take(photo, actor));
            var into = string.IsNullOrWhiteSpace(sent.Into) ? (Guid?)null : await byNumber.Find(sent.Into.Trim(), actor);
            await move.Run(id, new MoveBody(sent.Move, sent.Note, sent.Unit, sent.Until, hashes, into, sent.FormId), actor);
            return TypedResults.LocalRedirect(sent.Back == "/todo" ? $"/todo?done={sent.Move}&problem={id}" : $"/problems/{id}?done={sent.Move}");
        }
        catch (Refused refused)
        {
            var view = await page.View(id, actor);
            return Page.Of<ProblemPage>(Refuse(view, sent, refused.Refusals), (int)refused.Refusals[0].Kind);
        }
    }

    private static ProblemView Refuse(ProblemView view, Sent sent, IReadOnlyList<Refusal> refusals)
    {
        var errors = refusals.Where(r => r.Field is not null).GroupBy(r => r.Field!).ToDictionary(g => g.Key, g => RefusalWords.Sentence(g.First()));
        return view with
        {
            Refusal = string.Join(' ', refusals.Select(RefusalWords.Sentence)),
            Moves = [.. view.Moves.Select(form => form.Move == sent.Move ? form with { TypedNote = sent.Note ?? "", Errors = errors } : form)],
        };
    }
}
