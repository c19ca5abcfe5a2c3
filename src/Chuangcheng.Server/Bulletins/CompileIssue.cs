using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <param name="Series">Id of the series.</param>
/// <param name="Special">增刊, numbered apart.</param>
public sealed record IssueBody(Guid? Series, string? Name, bool? Special);

/// <param name="Items">In the order of the issue; an item left out goes back to the desk.</param>
public sealed record ContentsBody(IReadOnlyList<ContentsEntry>? Items);

/// <param name="Section">One of the series' sections.</param>
/// <param name="Group">本刊综合, or what this round-up is called; left out for an item of its own.</param>
public sealed record ContentsEntry(Guid Item, string? Section, string? Tag, string? Group);

/// <summary>Begins an issue, and picks and orders its items.</summary>
internal sealed class CompileIssue(Writer writer, Register register, ShowIssues show, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/bulletins/{id:guid}", PutIssue).Needs(Right.EditBulletins).WithTags("Bulletins").ProducesProblem(400).ProducesProblem(409);
        api.MapPut("/bulletins/{id:guid}/contents", Put).Needs(Right.EditBulletins).WithTags("Bulletins").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Begins an issue, or names it anew; the same again changes nothing.</summary>
    internal static async Task<Ok<IssueDetail>> PutIssue(Guid id, JsonBody<IssueBody> body, HttpContext context, CompileIssue compile)
    {
        await compile.Begin(id, body.Value, context.Actor());
        return TypedResults.Ok(await compile.show.Find(id, context.Actor()));
    }

    /// <summary>Which items, in which sections, in which order.</summary>
    internal static async Task<Ok<IssueDetail>> Put(Guid id, JsonBody<ContentsBody> body, HttpContext context, CompileIssue compile)
    {
        await compile.Order(id, body.Value.Items ?? [], context.Actor());
        return TypedResults.Ok(await compile.show.Find(id, context.Actor()));
    }

    private readonly ShowIssues show = show;

    public Task Begin(Guid id, IssueBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var name = reading.Text("name", body.Name, 80);
        reading.Done();
        return writer.Run(async ledger =>
        {
            var series = await ledger.BulletinSeries.FirstOrDefaultAsync(s => s.Id == body.Series && s.District == actor.District) ?? throw new Refused(BulletinRefusals.UnknownSeries);
            var known = await ledger.Issues.FirstOrDefaultAsync(i => i.Id == id);
            if (known is not null && (known.District != actor.District || known.Series != series.No || known.IsSpecial != (body.Special ?? false))) throw new Refused(BulletinRefusals.IssueDiffers);
            if (known is { } there && there.Name == name) return;
            var issue = known ?? new DeskIssue { Id = id, No = (int)await Sequence.Next(ledger, "bulletins"), District = actor.District, Series = series.No, IsSpecial = body.Special ?? false, CreatedAt = clock.Now() };
            if (known is null) ledger.Issues.Add(issue);
            issue.Name = name;
            issue.EditedByAccount(actor.Account);
            ledger.Append(new IssueEdited(issue.No, 0) { District = actor.District }, actor, clock.Now());
        });
    }

    public Task Order(Guid id, IReadOnlyList<ContentsEntry> entries, Actor actor) => writer.Run(async ledger =>
    {
        var issue = await BulletinsInSight.OwnIssue(ledger, id, actor);
        var series = await ledger.BulletinSeries.FirstAsync(s => s.No == issue.Series);
        issue.EditedByAccount(actor.Account);
        var ids = entries.Select(e => e.Item).ToList();
        var items = await ledger.News.Where(n => n.District == actor.District && (ids.Contains(n.Id) || n.Issue == issue.No)).ToListAsync();
        Check(entries, items, issue, series);
        foreach (var item in items.Where(n => !ids.Contains(n.Id))) (item.Issue, item.Place, item.State, item.Version) = (0, 0, NewsState.Submitted, item.Version + 1);
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, item) = (entries[i], items.First(n => n.Id == entries[i].Item));
            (item.Issue, item.Place, item.State, item.Reason) = (issue.No, i + 1, NewsState.Picked, "");
            (item.Section, item.Tag, item.Group) = (entry.Section ?? item.Section, entry.Tag ?? item.Tag, entry.Group ?? item.Group);
            item.Version++;
        }
        ledger.Append(new IssueEdited(issue.No, entries.Count) { District = actor.District }, actor, clock.Now());
    });

    private static void Check(IReadOnlyList<ContentsEntry> entries, List<NewsItem> items, DeskIssue issue, BulletinSeries series)
    {
        List<Refusal> faults = [];
        for (var i = 0; i < entries.Count; i++)
        {
            var item = items.FirstOrDefault(n => n.Id == entries[i].Item);
            if (item is null || (item.Issue != 0 && item.Issue != issue.No)) faults.Add(BulletinRefusals.NewsElsewhere($"items[{i}].item"));
            else if (!series.Sections.Contains(entries[i].Section ?? item.Section)) faults.Add(BulletinRefusals.UnknownSection($"items[{i}].section", entries[i].Section ?? item.Section));
        }
        if (entries.DistinctBy(e => e.Item).Count() != entries.Count) faults.Add(BulletinRefusals.NewsElsewhere("items"));
        if (faults.Count > 0) throw new Refused(faults);
    }
}
