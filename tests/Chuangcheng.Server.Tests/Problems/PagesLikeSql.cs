using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Demonstration;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Problems;

/// <summary>The ledger is answered from the columns and exported by SQL: every filter in every order finds the same, for every boundary.</summary>
public sealed class PagesLikeSql : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-pages-").FullName;
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        app = Hosting.Build(new ServeOptions(folder, null, "http://127.0.0.1:0"));
        await app.Services.Prepare();
        await app.Services.Fill(new DemonstrationPlan(3, "small", new DateOnly(2026, 5, 20)), _ => { }, default);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task FindTheSameProblems()
    {
        var register = app.Services.GetRequiredService<Register>();
        var list = app.Services.GetRequiredService<ListProblems>();
        await using var ledger = app.Services.GetRequiredService<Database>().Read();
        var accounts = await ledger.Accounts.AsNoTracking().ToListAsync();
        var some = await ledger.Problems.AsNoTracking().OrderBy(p => p.No).Skip(40).FirstAsync(p => p.SiteId != null && p.Responsible != 0);
        var (unit, street) = (register.Tree[some.Responsible].Id, register.Tree[some.Territory].Id);
        string[] filters =
        [
            "", "state=assigned,inWork", "state=archived", $"unit={unit}", $"street={street}", $"indicator={Uri.EscapeDataString(some.Indicator)}", $"site={some.SiteId}", $"site={Guid.CreateVersion7()}", "overdue=true", "overdue=false", $"item={some.Item}",
            "item=none", $"type={some.SiteType}", "source=inspection", "from=2026-05-01", "to=2026-03-01", "from=2026-03-01&to=2026-04-15&overdue=false", $"street={street}&state=closed,watching,archived",
        ];
        var found = 0L;
        foreach (var role in new[] { Role.Office, Role.Street, Role.Department })
        {
            var account = accounts.First(a => a.Role == role);
            var actor = new Actor(account.No, role, account.Unit, register.Tree[account.Unit].District, register.Tree.BoundaryOf(account.Unit));
            foreach (var filter in filters)
                foreach (var sort in new[] { "createdAt", "-createdAt", "dueAt", "-dueAt", "number", "-number" })
                {
                    var asked = Asked($"?{filter}&sort={sort}&pageSize=200", register, actor);
                    var page = await list.Find(asked, actor.Boundary);
                    var all = await list.All(asked, actor.Boundary).Select(line => line.Number).ToListAsync();
                    (page.Total, string.Join(' ', page.Items.Select(line => line.Number))).ShouldBe((all.Count, string.Join(' ', all.Take(200))), $"{role} {filter} {sort}");
                    found += page.Total;
                }
        }
        found.ShouldBeGreaterThan(1_000);
    }

    private static ProblemQuery Asked(string query, Register register, Actor actor)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return ProblemQuery.Read(context.Request.Query, register, actor);
    }
}
