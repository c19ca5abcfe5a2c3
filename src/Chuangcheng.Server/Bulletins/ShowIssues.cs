using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>Issues: those in work for the desk, and one with everything that belongs to it.</summary>
internal sealed class ShowIssues(Database database, Register register, SubmitNews news, AskFigure ask, FindingsBeforeSigning check)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/bulletins/{id:guid}", async (Guid id, HttpContext context, ShowIssues show) =>
        TypedResults.Ok(await show.Find(id, context.Actor()))).Needs(Right.ReadLedger).WithTags("Bulletins").ProducesProblem(404);

    /// <summary>Issues of the desk that are not out yet, the newest first.</summary>
    public async Task<IReadOnlyList<IssueLine>> InWork(Actor actor)
    {
        await using var ledger = database.Read();
        var issues = await ledger.Issues.AsNoTracking().Where(i => i.District == actor.District && i.State != IssueState.Issued && i.State != IssueState.Withdrawn && i.State != IssueState.Dropped).OrderByDescending(i => i.No).ToListAsync();
        var lines = new List<IssueLine>();
        foreach (var issue in issues) lines.Add(await Line(ledger, issue, []));
        return lines;
    }

    public async Task<IssueDetail> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var issue = await BulletinsInSight.Find(ledger, id, actor, register.Tree);
        var desk = actor.IsDesk() && issue.District == actor.District;
        var items = await ledger.News.Where(n => n.Issue == issue.No).OrderBy(n => n.Place).ToListAsync();
        var lines = await news.Lines(ledger, items);
        var figures = lines.SelectMany(line => line.Figures.Select(figure => Figure(line, figure, issue))).ToList();
        var bulletin = await ComposeIssue.Of(ledger, issue);
        return new(await Line(ledger, issue, []), bulletin, desk ? lines : [], figures, desk ? await History(ledger, issue) : [],
            desk ? [.. issue.StepsOpenTo(actor).Select(step => step.Wire())] : [], desk ? await check.Of(ledger, issue, bulletin, lines, figures) : [], desk ? await Receipts(ledger, issue) : [], issue.IssuedAt, issue.Notice);
    }

    private IssueFigure Figure(NewsLine item, FigureLine figure, DeskIssue issue)
    {
        if (figure.FrozenAt is not null) return new(item.Id, item.Headline, figure, null, false);
        var now = ask.Shown(new LiveFigure { Item = item.Id, Seq = figure.Seq, District = issue.District, Measure = figure.Measure, Query = figure.Query, Shown = figure.Shown, AsOf = figure.AsOf, Happening = figure.Happening });
        return new(item.Id, item.Headline, figure, now, now != figure.Shown);
    }

    internal static async Task<IssueLine> Line(Ledger ledger, DeskIssue issue, IReadOnlyList<IssueHit> hits)
    {
        var series = await ledger.BulletinSeries.AsNoTracking().Where(s => s.No == issue.Series).Select(s => new { s.Id, s.Name }).FirstAsync();
        return new(issue.Id, issue.State.Wire(), series.Id, series.Name, issue.Name, issue.IsSpecial, issue.Number, issue.Total, issue.Date, issue.IsPublic, await ledger.News.CountAsync(n => n.Issue == issue.No), hits);
    }

    private static async Task<IReadOnlyList<IssueStepLine>> History(Ledger ledger, DeskIssue issue)
    {
        var steps = await ledger.IssueSteps.Where(s => s.Issue == issue.No).OrderBy(s => s.Seq).ToListAsync();
        var accounts = steps.Select(s => s.Actor).Distinct().ToList();
        var names = await ledger.Accounts.Where(a => accounts.Contains(a.No)).ToDictionaryAsync(a => a.No, a => a.Name);
        return [.. steps.Select(s => new IssueStepLine(s.Seq, s.Step.Wire(), s.From.Wire(), s.To.Wire(), names.GetValueOrDefault(s.Actor), s.At, s.Note))];
    }

    private async Task<IReadOnlyList<ReceiptLine>> Receipts(Ledger ledger, DeskIssue issue) =>
        [.. (await ledger.IssueReceipts.Where(r => r.Issue == issue.No).OrderBy(r => r.At).ToListAsync()).Select(r => new ReceiptLine(register.Tree.Find(r.Unit)?.Id, register.Tree.Find(r.Unit)?.Name, r.At))];
}
