using System.Text.Json;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Documents;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>An issue as data: what was signed, or, of a draft, what would be signed now.</summary>
internal static class ComposeIssue
{
    public static async Task<Bulletin> Of(Ledger ledger, DeskIssue issue)
    {
        if (issue.Content.Length > 0) return JsonSerializer.Deserialize<Bulletin>(issue.Content, Json.Options)! with { IssueNumber = issue.Number, TotalIssueNumber = issue.Total, Date = issue.Date };
        var series = await ledger.BulletinSeries.AsNoTracking().FirstAsync(s => s.No == issue.Series);
        var items = await ledger.News.AsNoTracking().Where(n => n.Issue == issue.No).OrderBy(n => n.Place).ToListAsync();
        var ids = items.Select(n => n.Id).ToList();
        var figures = (await ledger.LiveFigures.AsNoTracking().Where(f => ids.Contains(f.Item)).ToListAsync()).ToLookup(f => f.Item);
        int[] signed = [issue.ProofedBy, issue.ReviewedBy, issue.SignedBy];
        var names = await ledger.Accounts.AsNoTracking().Where(a => signed.Contains(a.No)).ToDictionaryAsync(a => a.No, a => a.Name);
        return new Bulletin
        {
            Id = issue.Id.ToString(), Kind = "work-bulletin", Title = series.Name, Issuer = series.Issuer, IssueNumber = issue.Number, TotalIssueNumber = issue.Total, Date = issue.Date, Contact = series.Contact,
            Sections = [.. series.Sections.Select(name => new BulletinSection(name, [.. items.Where(n => n.Section == name).Select(n => Item(n, figures[n.Id]))])).Where(section => section.Items.Count > 0)],
            SignOff = series.SignOffRoles.Zip(signed).Where(pair => pair.First != "-" && names.ContainsKey(pair.Second)).ToDictionary(pair => pair.First, pair => names[pair.Second]),
            Distribution = BulletinWords.DistributionOrder.Zip([series.Upward, series.Sideways, series.Downward]).Where(pair => pair.Second.Count > 0).ToDictionary(pair => pair.First, pair => pair.Second),
        };
    }

    /// <summary>The form it is printed in.</summary>
    public static async Task<BulletinForm> Form(Ledger ledger, DeskIssue issue) => new(
        issue.IsSpecial, await ledger.BulletinSeries.Where(s => s.No == issue.Series).Select(s => s.TitledItems).FirstOrDefaultAsync())
    {
        WithdrawalNotice = issue.State == IssueState.Withdrawn ? RefusalWords.Of("bulletins.withdrawn.printed", issue.Notice) : null,
    };

    /// <summary>What an issue is found by.</summary>
    public static string SearchText(Bulletin bulletin) => string.Join('\n', bulletin.Sections.SelectMany(section => section.Items.SelectMany(item => new[]
    {
        section.Name, item.Category, item.Group, item.Headline, item.Text, item.Unit, string.Join('\n', item.AlsoUnits), string.Join('\n', item.IndicatorCodes),
    })).Prepend(bulletin.Title).Where(part => !string.IsNullOrEmpty(part)).Distinct());

    private static BulletinItem Item(NewsItem item, IEnumerable<LiveFigure> figures) => new()
    {
        Headline = item.Headline.Length > 0 ? item.Headline : null, Text = FigureText.Fill(item.Text, figures.ToDictionary(f => f.Seq, f => f.Shown)), Unit = item.Source.Length > 0 ? item.Source : null,
        Category = item.Tag.Length > 0 ? item.Tag : null, Group = item.Group.Length > 0 ? item.Group : null, IndicatorCodes = item.Codes, AlsoUnits = item.AlsoUnits,
    };
}
