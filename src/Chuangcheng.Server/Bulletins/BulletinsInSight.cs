using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>The boundary, on bulletins: drafts for the desk's own people; what is out for its district, for the districts under a city, and for the city over a district.</summary>
internal static class BulletinsInSight
{
    public static bool IsDesk(this Actor actor) => actor.May(Right.HandleBulletins);

    public static bool Sees(DeskIssue issue, Actor actor, UnitTree tree) =>
        (issue.District == actor.District && (issue.State.IsOut() || actor.IsDesk()))
        || (issue.State.IsOut() && (actor.Boundary.SeesWhole(issue.District) || tree.Upwards(actor.Unit).Any(unit => unit.No == issue.District)));

    /// <exception cref="Refused">Not there, or not the actor's to see: the same answer.</exception>
    public static async Task<DeskIssue> Find(Ledger ledger, Guid id, Actor actor, UnitTree tree)
    {
        var issue = await ledger.Issues.FirstOrDefaultAsync(i => i.Id == id);
        return issue is not null && Sees(issue, actor, tree) ? issue : throw new Refused(BulletinRefusals.UnknownIssue);
    }

    /// <summary>An issue of the actor's own desk.</summary>
    public static async Task<DeskIssue> OwnIssue(Ledger ledger, Guid id, Actor actor)
    {
        var issue = await ledger.Issues.FirstOrDefaultAsync(i => i.Id == id);
        return issue is not null && issue.District == actor.District ? issue : throw new Refused(BulletinRefusals.UnknownIssue);
    }

    /// <summary>The desk sees all that was sent to it; a unit what it sent itself.</summary>
    public static IQueryable<NewsItem> Within(this IQueryable<NewsItem> news, Actor actor)
    {
        var (district, units) = (actor.District, actor.Boundary.Units().ToList());
        return actor.IsDesk() ? news.Where(n => n.District == district) : news.Where(n => units.Contains(n.Unit) && n.District == district);
    }

    public static async Task<NewsItem> OwnNews(Ledger ledger, Guid id, Actor actor) =>
        await ledger.News.Within(actor).FirstOrDefaultAsync(n => n.Id == id) ?? throw new Refused(BulletinRefusals.UnknownNews);
}
