using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <param name="Text">With {1}, {2} … for its live figures.</param>
/// <param name="Shown">As it reads.</param>
/// <param name="Issue">The issue it is picked for.</param>
/// <param name="Reason">Why it is not used.</param>
public sealed record NewsLine(
    Guid Id, string State, Guid? Unit, string? UnitName, string Headline, string Text, string Shown, string Source, string Section, string Tag, string Group, IReadOnlyList<string> Codes,
    IReadOnlyList<string> AlsoUnits, IReadOnlyList<FigureLine> Figures, Guid? Issue, int Place, string Reason, DateTimeOffset SubmittedAt);

/// <param name="Headline">Left out for short news.</param>
/// <param name="Source">Left out, the unit's name.</param>
/// <param name="Group">Items of one section and group are printed as one 本刊综合.</param>
/// <param name="Codes">Indicators with their names.</param>
public sealed record NewsBody(string? Headline, string? Text, string? Source, string? Section, string? Tag, string? Group, IReadOnlyList<string>? Codes, IReadOnlyList<string>? AlsoUnits);

public sealed record DeclineBody(string? Reason);

/// <summary>News for a bulletin: sent in by a unit, edited by the desk, passed upward by a district to its city's desk.</summary>
internal sealed class SubmitNews(Database database, Writer writer, Register register, TimeProvider clock)
{
    private const int MostCharacters = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        var news = api.MapGroup("/news").WithTags("Bulletins");
        news.MapGet("", async (HttpContext context, SubmitNews submit) => TypedResults.Ok(await submit.Find(context.Request.Query, context.Actor()))).Needs(Right.SubmitNews).ProducesProblem(400);
        news.MapPut("/{id:guid}", Put).Needs(Right.SubmitNews).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        news.MapPost("/{id:guid}/decline", Decline).Needs(Right.EditBulletins).ProducesProblem(404).ProducesProblem(409);
        news.MapPost("/{id:guid}/upward", PassUpward).Needs(Right.EditBulletins).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Sends an item in, or changes one: the unit until it is picked, the desk until its issue is reviewed.</summary>
    internal static async Task<Ok<NewsLine>> Put(Guid id, JsonBody<NewsBody> body, HttpContext context, SubmitNews submit)
    {
        await submit.Write(id, body.Value, context.Actor());
        return TypedResults.Ok(await submit.One(id, context.Actor()));
    }

    internal static async Task<Ok<NewsLine>> Decline(Guid id, JsonBody<DeclineBody> body, HttpContext context, SubmitNews submit)
    {
        await submit.Refuse(id, body.Value.Reason, context.Actor());
        return TypedResults.Ok(await submit.One(id, context.Actor()));
    }

    /// <summary>A district's desk sends the item on to its city's desk; sent twice, it is there once.</summary>
    internal static async Task<Ok<NewsLine>> PassUpward(Guid id, HttpContext context, SubmitNews submit)
    {
        await submit.Pass(id, context.Actor());
        return TypedResults.Ok(await submit.One(id, context.Actor()));
    }

    public async Task<Page<NewsLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "state", "section", "unit");
        var paging = Paging.Read(query, ["number"], "-number", reading.Faults);
        var (state, unit) = (reading.Word<NewsState>("state", query["state"], required: false), reading.Unit("unit", query["unit"], required: false));
        reading.Done();
        var section = query["section"].ToString();
        await using var ledger = database.Read();
        var rows = await ledger.News.AsNoTracking().Within(actor).Where(n => (state == null || n.State == state) && (section == "" || n.Section == section)).ToListAsync();
        var page = InMemoryPage.Of(unit is null ? rows : rows.Where(n => n.Unit == unit.No), paging, n => n.No, null, n => n);
        return new(await Lines(ledger, page.Items), page.Total, page.Number, page.PageSize, page.Next);
    }

    public async Task<NewsLine> One(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        return (await Lines(ledger, [await BulletinsInSight.OwnNews(ledger, id, actor)]))[0];
    }

    public Task Write(Guid id, NewsBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var text = reading.Text("text", body.Text, MostCharacters, required: true);
        var (headline, source, section) = (reading.Text("headline", body.Headline), reading.Text("source", body.Source), reading.Text("section", body.Section, 40));
        var (tag, group) = (reading.Text("tag", body.Tag, 40), reading.Text("group", body.Group, 40));
        foreach (var (field, list) in new[] { ("codes", body.Codes), ("alsoUnits", body.AlsoUnits) })
            if (list is { } given && (given.Count > 30 || given.Any(word => string.IsNullOrWhiteSpace(word) || word.Length > 80 || word.Contains(';', StringComparison.Ordinal)))) reading.Fault(PlumbingRefusals.BadValue(field, field));
        reading.Done();
        return writer.Run(async ledger =>
        {
            var item = await ledger.News.FirstOrDefaultAsync(n => n.Id == id);
            if (item is null) ledger.News.Add(item = await New(ledger, id, actor.District, actor.Unit, actor));
            else await Edits(ledger, item, actor);
            (item.Headline, item.Text, item.Section, item.Tag, item.Group) = (headline, text, section, tag, group);
            (item.Source, item.Codes, item.AlsoUnits) = (source.Length > 0 ? source : register.Tree.Find(item.Unit)?.Name ?? "", body.Codes ?? [], body.AlsoUnits ?? []);
            item.Version++;
            ledger.Append(new NewsWritten(item.No, id) { District = item.District }, actor, clock.Now());
        });
    }

    public Task Refuse(Guid id, string? reason, Actor actor)
    {
        var reading = new Reading(register, actor);
        var words = reading.Text("reason", reason, Limits.NoteLength, required: true);
        reading.Done();
        return writer.Run(async ledger =>
        {
            var item = await BulletinsInSight.OwnNews(ledger, id, actor);
            if (item.Issue != 0) throw new Refused(BulletinRefusals.NewsInUse);
            (item.State, item.Reason) = (NewsState.Declined, words);
            item.Version++;
            ledger.Append(new NewsWritten(item.No, id) { District = item.District }, actor, clock.Now());
        });
    }

    private Task Pass(Guid id, Actor actor) => writer.Run(async ledger =>
    {
        var item = await BulletinsInSight.OwnNews(ledger, id, actor);
        if (register.Tree.Find(actor.District)?.Parent is not { } city) throw new Refused(BulletinRefusals.NobodyAbove);
        if (await ledger.News.AnyAsync(n => n.From == id && n.District == city)) return;
        var above = await New(ledger, Guid.CreateVersion7(), city, actor.District, actor, from: id);
        var shown = (await ledger.LiveFigures.Where(f => f.Item == id).ToListAsync()).ToDictionary(f => f.Seq, f => f.Shown);
        (above.Headline, above.Text, above.Codes) = (item.Headline, FigureText.Fill(item.Text, shown), item.Codes);
        above.Source = register.OfficeName(actor.District);
        ledger.News.Add(above);
        ledger.Append(new NewsWritten(above.No, above.Id) { District = city }, actor, clock.Now());
    });

    private async Task<NewsItem> New(Ledger ledger, Guid id, int desk, int unit, Actor actor, Guid? from = null) => new()
    {
        Id = id, No = (int)await Sequence.Next(ledger, "news"), District = desk, Unit = unit, From = from, SubmittedAt = clock.Now(), SubmittedBy = actor.Account,
    };

    /// <summary>A unit may change its own until it is picked; the desk until the review.</summary>
    private static async Task Edits(Ledger ledger, NewsItem item, Actor actor)
    {
        var desk = actor.May(Right.EditBulletins) && item.District == actor.District;
        if (!desk && !(item.District == actor.District && actor.Boundary.Covers(item.Unit))) throw new Refused(BulletinRefusals.UnknownNews);
        if (item.Issue == 0) return;
        if (!desk) throw new Refused(BulletinRefusals.NewsInUse);
        (await ledger.Issues.FirstAsync(i => i.No == item.Issue)).EditedByAccount(actor.Account);
    }

    internal async Task<IReadOnlyList<NewsLine>> Lines(Ledger ledger, IReadOnlyList<NewsItem> items)
    {
        var (ids, issues) = (items.Select(n => n.Id).ToList(), items.Select(n => n.Issue).Distinct().ToList());
        var figures = (await ledger.LiveFigures.AsNoTracking().Where(f => ids.Contains(f.Item)).ToListAsync()).ToLookup(f => f.Item);
        var idOf = await ledger.Issues.AsNoTracking().Where(i => issues.Contains(i.No)).ToDictionaryAsync(i => i.No, i => i.Id);
        return [.. items.Select(n => new NewsLine(
            n.Id, n.State.Wire(), register.Tree.Find(n.Unit)?.Id, register.Tree.Find(n.Unit)?.Name, n.Headline, n.Text, FigureText.Fill(n.Text, figures[n.Id].ToDictionary(f => f.Seq, f => f.Shown)), n.Source, n.Section,
            n.Tag, n.Group, n.Codes, n.AlsoUnits, [.. figures[n.Id].OrderBy(f => f.Seq).Select(FigureLine.Of)], n.Issue == 0 ? null : idOf.GetValueOrDefault(n.Issue), n.Place, n.Reason, n.SubmittedAt))];
    }
}
