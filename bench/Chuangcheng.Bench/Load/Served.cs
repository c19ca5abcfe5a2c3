using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Bench.Load;

/// <summary>The server itself, over a district made for load.</summary>
internal sealed class Served(WebApplication app, LoadDistrict district) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.First());

    public LoadDistrict District => district;

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="also">Maps what is measured beside the server's own routes.</param>
    /// <param name="make">The district, from the catalogue in force.</param>
    public static async Task<Served> Start(string folder, Func<Catalogues, LoadDistrict> make, Action<WebApplication>? also = null)
    {
        var app = Hosting.Build(new ServeOptions(folder, null, "http://127.0.0.1:0"));
        also?.Invoke(app);
        await app.Services.Prepare();
        var register = app.Services.GetRequiredService<Register>();
        var district = make(register.Catalogues);
        await app.Services.GetRequiredService<Writer>().Run(district.Make);
        await register.Load();
        await app.Services.GetRequiredService<ColumnFeed>().Load();
        await app.StartAsync();
        return new(app, district);
    }

    public static Task<Served> Start(string folder, int sites, Action<WebApplication>? also = null) => Start(folder, catalogues => new LoadDistrict(sites, catalogues), also);

    /// <summary>A header that signs this role in.</summary>
    public Task<string> SignIn(Role role) => Header(Address, role);

    /// <inheritdoc cref="SignIn"/>
    public static async Task<string> Header(Uri server, Role role)
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = server };
        var answer = await client.PostAsJsonAsync("/api/tokens", new { userName = LoadDistrict.Name(role), password = LoadDistrict.Password });
        answer.EnsureSuccessStatusCode();
        return $"Authorization: Bearer {(await answer.Content.ReadFromJsonAsync<JsonObject>())!["token"]}";
    }

    /// <summary>Waits until every consequence has been drawn and every happening sealed.</summary>
    /// <returns>Seconds waited.</returns>
    public async Task<double> FollowedUp() => await Runs.Time(async () =>
    {
        while (await HasWork()) await Task.Delay(5);
    }) / 1000;

    private async Task<bool> HasWork()
    {
        await using var ledger = Get<Database>().Read();
        return await ledger.Happenings.AnyAsync(h => h.FollowUp != FollowUp.Done && h.FollowUp == FollowUp.Pending) || await ledger.Happenings.AnyAsync(h => h.SealNo == null);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
