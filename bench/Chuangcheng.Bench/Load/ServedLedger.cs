using Chuangcheng.Model.Organisation;
using Chuangcheng.Server;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Bench.Load;

/// <summary>The server's own list over a made ledger, asked as the office of the district.</summary>
internal sealed class ServedLedger(WebApplication app, Actor actor) : IAsyncDisposable
{
    public static async Task<ServedLedger> Open(int problems)
    {
        var app = Hosting.Build(new ServeOptions(await MadeLedger.Folder(problems), null, "http://127.0.0.1:0"));
        await app.Services.Prepare();
        var register = app.Services.GetRequiredService<Register>();
        return new(app, new Actor(1, Role.Office, 1, 1, register.Tree.BoundaryOf(1)));
    }

    public Ledger Read() => app.Services.GetRequiredService<Database>().Read();

    /// <param name="query">As in the address: <c>?state=assigned&amp;sort=-dueAt</c>.</param>
    public async Task<Page<ProblemLine>> Find(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        var asked = ProblemQuery.Read(context.Request.Query, app.Services.GetRequiredService<Register>(), actor);
        return await app.Services.GetRequiredService<ListProblems>().Find(asked, actor.Boundary);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
