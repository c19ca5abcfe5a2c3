using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chuangcheng.Server.Console.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chuangcheng.Server.Console;

/// <summary>The frame, the texts and the design system that every area's pages stand on.</summary>
public static class ConsoleArea
{
    public static IServiceCollection AddConsole(this IServiceCollection services, FrameOf frameOf)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "cc-form");
        // Chinese as it is, not as numbers: three bytes a character instead of eight.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddExceptionHandler<ErrorPages>();
        services.AddSingleton(frameOf);
        services.AddSingleton<AssetShelf>();
        services.AddSingleton(provider => new Words(strict: !provider.GetRequiredService<IHostEnvironment>().IsProduction()));
        return services;
    }

    /// <summary>Stands before everything that words an answer, the exception handler included.</summary>
    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) =>
        app.Use(next => context => Language.Speak(context, next));

    /// <summary>Stands after <c>UseExceptionHandler</c> and <c>UseStatusCodePages</c>, before signing in is checked.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app.Use(next => context => ErrorPages.Fill(context, next));

    public static IEndpointRouteBuilder MapConsole(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        open.MapMethods("/assets/{hash}/{**name}", ["GET", "HEAD"],
            (HttpContext context, AssetShelf shelf, string hash, string name) => shelf.Serve(context, hash, name));
        open.MapGet(Display.Path, Display.Choose);
        MapDesign(open.MapGroup("/design"));
        return routes;
    }

    private static void MapDesign(RouteGroupBuilder design)
    {
        design.MapGet("", (string? drawer, string? dialog, string? toast) => Page.Of<DesignPage>(new DesignView(drawer is not null, SampleNow, dialog is not null, toast is not null)));
        design.MapGet("/signIn", (Words words) => Page.Of<SignInPage>(new SignInView(DemoAccounts: [new("office", words["console.nav.problems"]), new("street", words["console.nav.todo"])])));
        design.MapGet("/signInError", (Words words) => Page.Of<SignInPage>(new SignInView("/todo", "street", words["console.signIn.wrong"])));
        foreach (var status in new[] { 403, 404, 500 })
            design.MapGet($"/{status}", () => Page.Of<ErrorPage>(new ErrorView(status, "00-4bf92f3577b34da6")));
    }

    private static DateTimeOffset SampleNow { get; } = new(2026, 5, 20, 10, 12, 0, TimeSpan.FromHours(8));
}
