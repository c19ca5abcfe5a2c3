using System.Net.Http.Json;
using System.Security.Cryptography;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chuangcheng.Bench.Load;

/// <summary>
/// The same record as one would first write it: a minimal API over EF Core, a pooled context and one SaveChanges a request, the same tables and
/// indexes, the session looked up. It does less: no validation, no savepoint, no sealing, numbers from memory.
/// </summary>
internal sealed class PlainServer(WebApplication app, LoadDistrict district, string token) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.First());

    public LoadDistrict District => district;

    public Task<string> SignIn() => Task.FromResult($"Authorization: Bearer {token}");

    public static async Task<PlainServer> Start(string folder, int sites)
    {
        Directory.CreateDirectory(folder);
        var database = Database.Sqlite(Path.Combine(folder, "plain.db"));
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var (district, register) = await Fill(database, sites, token);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(database).AddSingleton(register).AddSingleton<PlainVisits>();
        var app = builder.Build();
        app.MapPut("/visits/{id:guid}", async (Guid id, JsonBody<VisitBody> body, HttpContext context, PlainVisits visits) => await visits.Record(id, body.Value, context.Request.Headers.Authorization.ToString()[7..]));
        await app.StartAsync();
        return new(app, district, token);
    }

    private static async Task<(LoadDistrict, Register)> Fill(Database database, int sites, string token)
    {
        await Migrator.Run(database);
        await using var writer = Writer.Over(database);
        await writer.Run(Chuangcheng.Server.Indicators.DefaultEdition.Install);
        var register = new Register(database, TimeProvider.System);
        await register.Load();
        var district = new LoadDistrict(sites, register.Catalogues);
        await writer.Run(district.Make);
        await using var ledger = database.Read();
        var inspector = ledger.Accounts.Single(account => account.UserName == LoadDistrict.Name(Role.Inspector)).No;
        await writer.Run(open =>
        {
            open.Sessions.Add(new Session { SecretHash = SHA256.HashData(Convert.FromHexString(token)), Account = inspector, StartedAt = TimeProvider.System.GetUtcNow(), ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(1) });
            return Task.CompletedTask;
        });
        return (district, register);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
