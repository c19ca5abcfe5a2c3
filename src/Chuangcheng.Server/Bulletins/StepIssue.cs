using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <param name="Step">handIn, proof, review, sign, issue, sendBack, withdraw or drop.</param>
/// <param name="Note">Why, when it is sent back or withdrawn.</param>
/// <param name="Id">Of the step: sent again, it changes nothing.</param>
public sealed record StepBody(string? Step, string? Note, Guid? Id);

/// <summary>Takes an issue a step on; the table in the model decides. The number is given with the sign-off, inside its transaction, so that none is left out.</summary>
internal sealed class StepIssue(Writer writer, Register register, ShowIssues show, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/bulletins/{id:guid}/steps", Handle).Needs(Right.HandleBulletins).WithTags("Bulletins")
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    /// <summary>One step of an issue.</summary>
    internal static async Task<Ok<IssueDetail>> Handle(Guid id, JsonBody<StepBody> body, HttpContext context, StepIssue step)
    {
        await step.Run(id, body.Value, context.Actor());
        return TypedResults.Ok(await step.show.Find(id, context.Actor()));
    }

    private readonly ShowIssues show = show;

    public Task Run(Guid id, StepBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var step = reading.Word<DeskStep>("step", body.Step);
        var note = reading.Text("note", body.Note, Limits.NoteLength);
        reading.Done();
        return writer.Run(async ledger =>
        {
            var issue = await BulletinsInSight.OwnIssue(ledger, id, actor);
            if (body.Id is { } known && await ledger.IssueSteps.AnyAsync(s => s.Id == known && s.Issue == issue.No)) return;
            if (step is DeskStep.HandIn or DeskStep.Sign && issue.Refuses(actor, step.Value, note) is null && !await ledger.News.AnyAsync(n => n.Issue == issue.No)) throw new Refused(DeskRefusals.NothingInIt);
            var taken = issue.Take(step!.Value, actor, clock.Now(), note, body.Id ?? Guid.CreateVersion7());
            ledger.IssueSteps.Add(taken);
            if (step == DeskStep.Sign) await Sign(ledger, issue, register.Time.DayOf(taken.At), taken.At);
            if (step == DeskStep.Drop) await GiveBack(ledger, issue);
            ledger.Append(new IssueStepped(issue.No, taken.Seq, taken.Step, taken.From, taken.To, issue.Number) { District = issue.District }, actor, taken.At);
        });
    }

    /// <summary>Gives the number, freezes figures and content (R-DOC-03).</summary>
    internal static async Task Sign(Ledger ledger, DeskIssue issue, DateOnly day, DateTimeOffset now)
    {
        var series = await ledger.BulletinSeries.FirstAsync(s => s.No == issue.Series);
        var number = (int)await Sequence.Next(ledger, KeepSeries.CounterOf(series, issue.IsSpecial, day.Year));
        int? total = series.Numbering == NumberingKind.Yearly && !issue.IsSpecial ? (int)await Sequence.Next(ledger, KeepSeries.TotalOf(series)) : null;
        issue.AssignNumber(number, total, day);
        var items = await ledger.News.Where(n => n.Issue == issue.No).ToListAsync();
        var ids = items.Select(n => n.Id).ToList();
        foreach (var figure in await ledger.LiveFigures.Where(f => ids.Contains(f.Item)).ToListAsync()) figure.FrozenAt = now;
        foreach (var item in items) (item.State, item.Version) = (NewsState.Published, item.Version + 1);
        var bulletin = await ComposeIssue.Of(ledger, issue);
        issue.Freeze(JsonSerializer.Serialize(bulletin, Json.Options), ComposeIssue.SearchText(bulletin));
    }

    private static async Task GiveBack(Ledger ledger, DeskIssue issue)
    {
        foreach (var item in await ledger.News.Where(n => n.Issue == issue.No).ToListAsync()) (item.Issue, item.Place, item.State, item.Version) = (0, 0, NewsState.Submitted, item.Version + 1);
    }
}
