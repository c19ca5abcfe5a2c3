using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Search;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>The archive of what came out: by words, section, unit, indicator and day.</summary>
internal sealed class SearchArchive(Database database, Register register)
{
    private const int Around = 40, MostHits = 5, Most = 2000;
    public static IReadOnlyList<string> Filters { get; } = ["q", "section", "unit", "indicator", "from", "to", "series"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/bulletins", async (HttpContext context, SearchArchive archive) =>
        TypedResults.Ok(await archive.Find(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger).WithTags("Bulletins").ProducesProblem(400);

    public async Task<Page<IssueLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, [.. Filters]);
        var paging = Paging.Read(query, ["number"], "-number", reading.Faults);
        var (from, to) = (reading.Day(query, "from"), reading.Day(query, "to"));
        reading.Done();
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var issues = (await Candidates(ledger, query["q"].ToString(), actor, from, to)).Where(i => BulletinsInSight.Sees(i, actor, register.Tree));
        if (Guid.TryParse(query["series"], out var series)) issues = issues.Where(i => ledger.BulletinSeries.Any(s => s.Id == series && s.No == i.Series)).ToList();
        var found = issues.Select(i => (Issue: i, Hits: Hits(i, query))).Where(x => x.Hits is not null).ToList();
        var page = InMemoryPage.Of(found, paging, x => x.Issue.No, null, x => x);
        var lines = new List<IssueLine>();
        foreach (var (issue, hits) in page.Items) lines.Add(await ShowIssues.Line(ledger, issue, hits!));
        return new(lines, page.Total, page.Number, page.PageSize, page.Next);
    }

    /// <summary>What may fit; whether it does is looked at.</summary>
    private async Task<IReadOnlyList<DeskIssue>> Candidates(Ledger ledger, string words, Actor actor, DateOnly? from, DateOnly? to)
    {
        var desks = register.Tree.Upwards(actor.Unit).Select(unit => unit.No).Concat(actor.Boundary.WholeDistricts).Distinct().ToList();
        var issues = ledger.Issues.Where(i => desks.Contains(i.District) && (i.State == IssueState.Issued || i.State == IssueState.Withdrawn) && (from == null || i.Date >= from) && (to == null || i.Date <= to));
        if (words.Length == 0) return await issues.ToListAsync();
        var pairs = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Bigrams.Of).Distinct().ToList();
        if (pairs.Count == 0) return await issues.ToListAsync();
        List<int> numbers = [.. (await GramTable.Bulletins.Find(ledger, pairs, null, Most)).Select(no => (int)no)];
        return await issues.Where(i => numbers.Contains(i.No)).ToListAsync();
    }

    /// <summary>The items that fit all filters; null when the issue does not fit.</summary>
    private IReadOnlyList<IssueHit>? Hits(DeskIssue issue, IQueryCollection query)
    {
        string[] words = [.. query["q"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bigrams.Fold)];
        var (section, indicator) = (query["section"].ToString(), query["indicator"].ToString());
        var unit = Guid.TryParse(query["unit"], out var id) ? register.Tree.Find(id)?.Name ?? "" : query["unit"].ToString();
        if (words.Length + section.Length + indicator.Length + unit.Length == 0) return [];
        var bulletin = System.Text.Json.JsonSerializer.Deserialize<Bulletin>(issue.Content, Json.Options)!;
        var hits = bulletin.Sections.Where(s => section.Length == 0 || s.Name == section).SelectMany(s => s.Items.Select(item => (Section: s.Name, Item: item)))
            .Where(x => unit.Length == 0 || x.Item.Unit == unit || x.Item.AlsoUnits.Contains(unit))
            .Where(x => indicator.Length == 0 || x.Item.IndicatorCodes.Any(code => code == indicator || code.StartsWith(indicator, StringComparison.Ordinal) && !char.IsAsciiDigit(code.ElementAtOrDefault(indicator.Length))))
            .Where(x => words.All(word => Bigrams.Holds(string.Join('\n', x.Section, x.Item.Headline, x.Item.Text, x.Item.Unit, x.Item.Category), word)))
            .Take(MostHits).Select(x => new IssueHit(x.Section, x.Item.Headline, Stretch(x.Item.Text, words))).ToList();
        return hits.Count > 0 ? hits : null;
    }

    private static string Stretch(string text, string[] words)
    {
        var folded = Bigrams.Fold(text);
        var at = words.Select(word => folded.IndexOf(word, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(0).Min();
        var (start, end) = (Math.Max(0, at - Around), Math.Min(text.Length, at + Around * 2));
        return (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "");
    }
}
