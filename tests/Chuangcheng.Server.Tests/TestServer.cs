using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests;

/// <summary>A real server on a free port over a real database. Each test makes a district of its own.</summary>
public abstract class TestServer : IAsyncLifetime
{
    private static int districts;
    private readonly string folder = Directory.CreateTempSubdirectory("cc-test-").FullName;
    private readonly bool isOurs = true;
    private WebApplication? app;
    private string? connection;

    protected TestServer() { }

    /// <param name="standing">A server that runs already and is stopped by whoever started it.</param>
    protected TestServer(WebApplication standing) => (app, isOurs) = (standing, false);

    /// <summary>Null is SQLite; absent means the database is not at hand.</summary>
    protected abstract Task<(bool Present, string? Connection)> Storage();

    public IServiceProvider Services => Running.Services;

    /// <summary>Null on SQLite.</summary>
    public string? Connection => Running is null ? null : connection;

    public Uri Address => new(Running.Urls.First());

    /// <summary>Whoever asks for a server that is not there is skipped, whatever it is asked for.</summary>
    private WebApplication Running
    {
        get
        {
            if (app is null) Assert.Skip("CHUANGCHENG_TEST_POSTGRES is not set.");
            return app;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!isOurs) return;
        (var present, connection) = await Storage();
        if (!present) return;
        app = Hosting.Build(new ServeOptions(folder, connection, "http://127.0.0.1:0"));
        await app.Services.Prepare();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    public async Task<TestDistrict> ADistrict()
    {
        var code = $"T{Interlocked.Increment(ref districts)}";
        var district = new TestDistrict(this, code);
        await Services.GetRequiredService<Writer>().Run(ledger => district.Make(ledger));
        await Services.GetRequiredService<Register>().Load();
        await using var ledger = Services.GetRequiredService<Database>().Read();
        foreach (var site in ledger.Sites.Where(s => s.Code.StartsWith(code + "-")).ToList()) Services.GetRequiredService<ColumnFeed>().Put(site);
        return district;
    }

    public HttpClient Client(string? token = null, string language = "en")
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<HttpClient> SignedIn(string userName)
    {
        using var client = Client();
        var answer = await client.PostAsJsonAsync("/api/tokens", new { userName, password = TestDistrict.Password });
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return Client((await answer.Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>());
    }
}

public sealed class SqliteServer : TestServer
{
    protected override Task<(bool, string?)> Storage() => Task.FromResult<(bool, string?)>((true, null));
}

public sealed class PostgresServer : TestServer
{
    protected override async Task<(bool, string?)> Storage()
    {
        if (Environment.GetEnvironmentVariable("CHUANGCHENG_TEST_POSTGRES") is not { Length: > 0 } server) return (false, null);
        var name = $"cc_{Guid.CreateVersion7():N}";
        await using var connection = new Npgsql.NpgsqlConnection(server + ";Database=postgres");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return (true, $"{server};Database={name}");
    }
}

[CollectionDefinition(nameof(OnSqlite))]
public sealed class OnSqlite : ICollectionFixture<SqliteServer>;

[CollectionDefinition(nameof(OnPostgres))]
public sealed class OnPostgres : ICollectionFixture<PostgresServer>;
