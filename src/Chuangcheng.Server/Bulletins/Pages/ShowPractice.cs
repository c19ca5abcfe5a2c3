using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The page on which a closed problem becomes a case worth telling; the ledger's own words stand in it already.</summary>
internal sealed class ShowPractice(KeepPractices keep, ShowProblem problems)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/practices/new", async (Guid? problem, HttpContext context, ShowPractice show) => Page.Of<PracticePage>(await show.View(problem ?? Guid.Empty, null, context.Actor()))).Needs(Right.EditBulletins).ExcludeFromDescription();
        app.MapPost("/practices", async (HttpContext context, ShowPractice show) => await show.Keep(await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.EditBulletins).ExcludeFromDescription().AsForm();
    }

    private async Task<PracticeView> View(Guid problem, PracticeBody? typed, Actor actor)
    {
        var p = await problems.Find(problem, actor);
        var done = p.History.LastOrDefault(line => line.Move is "feedback" or "fixOnTheSpot")?.Note ?? "";
        var verified = p.History.LastOrDefault(line => line.Move == "close")?.Note ?? "";
        return new(p.Id, p.Number, p.Place, typed ?? new PracticeBody(p.Id, "", p.Note.Length > 0 ? p.Note : p.ItemName, done, verified));
    }

    private async Task<IResult> Keep(IFormCollection form, Actor actor)
    {
        var body = new PracticeBody(Guid.TryParse(form["problem"], out var problem) ? problem : null, form["title"], form["situation"], form["practice"], form["result"]);
        try
        {
            var kept = await keep.Write(Guid.TryParse(form["formId"], out var id) ? id : Guid.CreateVersion7(), body, actor);
            return TypedResults.LocalRedirect($"/archive?q={Uri.EscapeDataString(kept.Title)}");
        }
        catch (Refused refused) when (body.Problem is not null)
        {
            return Page.Of<PracticePage>(await View(problem, body, actor) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }
}
