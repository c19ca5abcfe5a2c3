using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Checks;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Bulletins.Reading;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Reports;
using Chuangcheng.Server.Reports;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>
/// Everything that is shown beside an issue before it is signed, in one list (R-BUL-03): figures that the ledger counts otherwise by now, and
/// what the rules find in its text. It advises; nothing is stopped by it.
/// </summary>
internal sealed class FindingsBeforeSigning(Register register, ReconcileClaims reconcile, TimeProvider clock)
{
    /// <summary>R-BUL-04.</summary>
    private const int MostCharacters = 5000, MostOfASpecial = 4000;

    public async Task<IReadOnlyList<DeskFinding>> Of(Ledger ledger, DeskIssue issue, Bulletin bulletin, IReadOnlyList<NewsLine> news, IReadOnlyList<IssueFigure> figures)
    {
        if (!issue.State.IsDraft()) return [];
        var read = bulletin with
        {
            Date = issue.Date ?? register.Time.DayOf(clock.Now()),
            Sections = [.. bulletin.Sections.Select(section => section with { Items = [.. section.Items.Select(item => item with { Figures = BulletinReader.Figures(item.Text) })] })],
        };
        var basis = new CheckBasis
        {
            Roster = await Roster(ledger, issue.District), Units = [.. register.Tree.Units.Where(unit => unit.District == issue.District).Select(unit => unit.Name), .. bulletin.Issuer is { } issuer ? [issuer] : Array.Empty<string>(), BulletinWords.OwnCopy],
            MostCharacters = issue.IsSpecial ? MostOfASpecial : MostCharacters,
        };
        return
        [
            .. figures.Where(figure => figure.Changed).Select(figure => new DeskFinding("figureChanged", figure.Item, figure.Figure.Shown, figure.Now!)),
            .. AgainstLedger(issue, read, news),
            .. BeforeSigning.Check(read, basis).Select(finding => Shown(finding, bulletin, news)),
        ];
    }

    /// <summary>What an item says of problems found and closed, where the ledger counts otherwise (R-BUL-02); 余 means 350–359. Live figures are left out: their own question says when they change.</summary>
    private IEnumerable<DeskFinding> AgainstLedger(DeskIssue issue, Bulletin read, IReadOnlyList<NewsLine> news)
    {
        var boundary = register.Tree.BoundaryOf(issue.District);
        for (var s = 0; s < read.Sections.Count; s++)
            for (var i = 0; i < read.Sections[s].Items.Count; i++)
            {
                var item = read.Sections[s].Items[i];
                var at = ItemOf(new(s, i, "text", 0, 0), read, news);
                var text = FigureText.Typed(string.Concat((news.FirstOrDefault(line => line.Id == at)?.Text ?? item.Text).Where(c => !char.IsWhiteSpace(c))));
                var unit = register.Tree.Units.FirstOrDefault(unit => unit.District == issue.District && unit.Name == item.Unit && unit.Kind is not (UnitKind.Office or UnitKind.Headquarters))?.No ?? issue.District;
                foreach (var claim in Claims.In(text, BulletinReader.Figures(text)))
                    if (reconcile.Otherwise(claim, unit, read.Date!.Value, boundary) is { } counted)
                    {
                        var right = FormattableString.Invariant($"{counted:0}{claim.Figure.Unit}");
                        yield return new("ledger", at, claim.Figure.Qty, right, "text", claim.Measure == "problems-found" ? right : null);
                    }
            }
    }

    private static DeskFinding Shown(Finding finding, Bulletin bulletin, IReadOnlyList<NewsLine> news) => new(
        finding.Code, ItemOf(finding.Where, bulletin, news), finding.Arguments[0], finding.Fix ?? string.Join('、', finding.Arguments.Skip(1)), finding.Where.Field, finding.Fix);

    private static Guid? ItemOf(Where where, Bulletin bulletin, IReadOnlyList<NewsLine> news) =>
        where.Section < 0 || where.Item < 0 ? null : news.Where(line => line.Section == bulletin.Sections[where.Section].Name).ElementAtOrDefault(where.Item)?.Id;

    /// <summary>Whoever holds a post of the district itself or of its headquarters today, in the order of the posts.</summary>
    private async Task<IReadOnlyList<Leader>> Roster(Ledger ledger, int district)
    {
        var today = register.Time.DayOf(clock.Now());
        var above = register.Tree.Units.Where(unit => unit.District == district && unit.Kind is UnitKind.District or UnitKind.Headquarters).Select(unit => unit.No).ToList();
        var held = await ledger.Posts.AsNoTracking().Where(post => post.District == district && above.Contains(post.Unit))
            .Join(ledger.Tenures, post => new { post.District, post.No }, tenure => new { tenure.District, No = tenure.Post }, (post, tenure) => new { post.No, post.Title, tenure.Person, tenure.Since, tenure.Until })
            .Where(held => held.Since <= today && (held.Until == null || today < held.Until))
            .Join(ledger.People, held => new { District = district, No = held.Person }, person => new { person.District, person.No }, (held, person) => new { held.No, held.Title, person.Name }).ToListAsync();
        return [.. held.GroupBy(post => post.Name).OrderBy(posts => posts.Min(post => post.No)).Select(posts => new Leader(posts.Key, [.. posts.OrderBy(post => post.No).Select(post => post.Title)]))];
    }
}
