using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Documents;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The public pages: only what was released, and nothing of the ledger behind it.</summary>
internal static class ShowPublic
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/public/bulletins").AllowAnonymous().ExcludeFromDescription();
        open.MapGet("", async (Database database) => Page.Of<PublicBulletinsPage>(await View(database)));
        open.MapGet("/{id:guid}", async (Guid id, PrintIssue print) => Page.Of<PublicIssuePage>(await print.View(await print.Public(id), isPublic: true)));
        open.MapGet("/{id:guid}.docx", async (Guid id, PrintIssue print) => print.Docx(await print.Public(id)));
    }

    private static async Task<PublicView> View(Database database)
    {
        await using var ledger = database.Read();
        var names = await ledger.BulletinSeries.AsNoTracking().ToDictionaryAsync(s => s.No, s => s);
        var issues = await ledger.Issues.AsNoTracking().Where(i => i.IsPublic).OrderByDescending(i => i.No).Take(Most).ToListAsync();
        return new([.. issues.Select(i => new PublicIssue(i.Id, names[i.Series].Name.Replace(" ", "", StringComparison.Ordinal), Numbering.Issue(i.Number ?? 0, i.Total, i.IsSpecial), i.Date, names[i.Series].Issuer, i.State == IssueState.Withdrawn))]);
    }
}
