using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;

namespace Chuangcheng.Server;

/// <summary>Builds the server: storage, areas, the order in which a request passes. Read first.</summary>
public static class Hosting
{
    public static WebApplication Build(ServeOptions options, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Chuangcheng.Server", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(Bound);
        builder.Logging.ClearProviders().AddJsonConsole().AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter(typeof(SessionAuthentication).FullName, LogLevel.Warning);
        builder.Services.AddResponseCompression();
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        Storage.Add(builder.Services, options);
        builder.Services.ConfigureHttpJsonOptions(json => Json.Configure(json.SerializerOptions));
        builder.Services.AddExceptionHandler<RefusalAnswer>().AddProblemDetails();
        builder.Services.AddOpenApi("v1", ApiDocument.Configure);
        Areas.Add(builder.Services);
        also?.Invoke(builder);
        var app = builder.Build();
        Pass(app);
        Areas.Map(app);
        return app;
    }

    private static void Pass(WebApplication app)
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost });
        app.UseResponseCompression();
        app.UseLanguage();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => RefusalAnswer.OfStatus(context.HttpContext));
        app.UseErrorPages();
        app.UseAddressesWithoutNulls();
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "docs";
            ui.SwaggerEndpoint("/openapi/v1.json", "Chuangcheng");
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseTokensForApiWrites();
        app.UseAuthorization();
        app.UseClosedUnlessOpened();
        app.UseAntiforgery();
        app.UseFormsWithoutNulls();
        app.MapOpenApi().AllowAnonymous();
    }

    private static void Bound(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
    }
}
