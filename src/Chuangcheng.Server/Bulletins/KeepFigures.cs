using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <param name="Measure">A measure's name.</param>
/// <param name="Query">As the measure is asked: from=2026-05-01&amp;to=2026-05-31&amp;street=….</param>
public sealed record FigureBody(string? Measure, string? Query);

/// <param name="Template">monthlyResults, rectification or selfInspection.</param>
public sealed record TemplateBody(string? Template, DateOnly? From, DateOnly? To);

/// <summary>Live figures of an item: put in, asked again, or a whole text that fills itself (R-BUL-02).</summary>
internal sealed class KeepFigures(Writer writer, Register register, AskFigure ask, SubmitNews submit, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var news = api.MapGroup("/news/{id:guid}").WithTags("Bulletins");
        news.MapPut("/figures/{seq:int}", Put).Needs(Right.EditBulletins).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        news.MapPost("/figures/refresh", Again).Needs(Right.EditBulletins).ProducesProblem(404).ProducesProblem(409);
        news.MapPut("/template", FromTemplate).Needs(Right.EditBulletins).ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>Puts a measure's figure at the place {seq} of the text.</summary>
    internal static async Task<Ok<NewsLine>> Put(Guid id, int seq, JsonBody<FigureBody> body, HttpContext context, KeepFigures keep)
    {
        await keep.Write(id, seq, body.Value, context.Actor());
        return TypedResults.Ok(await keep.submit.One(id, context.Actor()));
    }

    /// <summary>Asks every figure again: the new cut-off is now.</summary>
    internal static async Task<Ok<NewsLine>> Again(Guid id, HttpContext context, KeepFigures keep)
    {
        await keep.Refresh(id, context.Actor());
        return TypedResults.Ok(await keep.submit.One(id, context.Actor()));
    }

    /// <summary>An item whose text fills itself from the measures of the period.</summary>
    internal static async Task<Ok<NewsLine>> FromTemplate(Guid id, JsonBody<TemplateBody> body, HttpContext context, KeepFigures keep)
    {
        await keep.Fill(id, body.Value, context.Actor());
        return TypedResults.Ok(await keep.submit.One(id, context.Actor()));
    }

    private readonly SubmitNews submit = submit;

    public Task Write(Guid id, int seq, FigureBody body, Actor actor) => writer.Run(async ledger =>
    {
        var item = await BulletinsInSight.OwnNews(ledger, id, actor);
        if (!FigureText.Places(item.Text).Contains(seq)) throw new Refused(BulletinRefusals.NoPlaceForFigure(seq));
        await Touch(ledger, item, actor);
        await Set(ledger, item, seq, body.Measure ?? "", (body.Query ?? "").TrimStart('?'));
    });

    public Task Refresh(Guid id, Actor actor) => writer.Run(async ledger =>
    {
        var item = await BulletinsInSight.OwnNews(ledger, id, actor);
        await Touch(ledger, item, actor);
        foreach (var figure in await ledger.LiveFigures.Where(f => f.Item == id).ToListAsync()) await ask.Refresh(ledger, figure);
    });

    public async Task Fill(Guid id, TemplateBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var template = WordingTemplate.Find(body.Template ?? "");
        if (template is null) reading.Fault(BulletinRefusals.UnknownTemplate(body.Template ?? "", WordingTemplate.All.Select(t => t.Name)));
        var today = register.Time.DayOf(clock.Now());
        var from = reading.Day("from", body.From, new DateOnly(today.Year, today.Month, 1));
        var to = reading.Day("to", body.To, today);
        reading.InOrder("to", from, to);
        reading.Done();
        await submit.Write(id, FigurePeriod.Written(template!, from, to), actor);
        var query = string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
        await writer.Run(async ledger =>
        {
            var item = await BulletinsInSight.OwnNews(ledger, id, actor);
            await ledger.LiveFigures.Where(f => f.Item == id).ExecuteDeleteAsync();
            for (var i = 0; i < template!.Measures.Count; i++) await Set(ledger, item, i + 1, template.Measures[i], query);
        });
    }

    private async Task Set(Ledger ledger, NewsItem item, int seq, string measure, string query)
    {
        var shown = ask.Shown(measure, query, new Actor(0, null, item.District, item.District, register.Tree.BoundaryOf(item.District)));
        var (now, last) = (clock.Now(), await AskFigure.LastHappening(ledger));
        if (await ledger.LiveFigures.FirstOrDefaultAsync(f => f.Item == item.Id && f.Seq == seq) is { } known)
            (known.Measure, known.Query, known.Shown, known.AsOf, known.Happening) = (measure, query, shown, now, last);
        else ledger.LiveFigures.Add(new() { Item = item.Id, Seq = seq, District = item.District, Measure = measure, Query = query, Shown = shown, AsOf = now, Happening = last });
    }

    private async Task Touch(Ledger ledger, NewsItem item, Actor actor)
    {
        if (item.Issue != 0) (await ledger.Issues.FirstAsync(i => i.No == item.Issue)).EditedByAccount(actor.Account);
        item.Version++;
        ledger.Append(new NewsWritten(item.No, item.Id) { District = item.District }, actor, clock.Now());
    }
}
