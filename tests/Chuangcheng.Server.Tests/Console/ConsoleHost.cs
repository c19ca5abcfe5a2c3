using Chuangcheng.Server.Console;
using Chuangcheng.Server.Measures.Pages;
using Chuangcheng.Server.Problems.Pages;
using Chuangcheng.Server.Todo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chuangcheng.Server.Tests.Console;

/// <summary>The console alone on a free port: no ledger, the design pages only.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    private readonly WebApplication app;

    public ConsoleHost()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddConsole(_ => ValueTask.FromResult(new Frame
        {
            District = "district", User = new("name", "unit", "role"), DemonstrationData = true, SampleIndicators = true,
            Navigation = [new("console.nav.todo", "/todo", "todo", Waiting: 7), new("console.nav.problems", "/design/ledger", "problems")],
        }));
        app = builder.Build();
        app.UseLanguage();
        app.UseExceptionHandler(_ => { });
        app.UseErrorPages();
        app.UseAntiforgery();
        app.MapConsole().MapProblemSamples().MapTodoSample().MapMeasureSamples();
        app.MapGet("/fails", string () => throw new InvalidOperationException());
    }

    public HttpClient Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        Browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.First()) };
        Browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.DisposeAsync();
    }

    public async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
