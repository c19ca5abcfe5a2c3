using Chuangcheng.Server.Console.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Chuangcheng.Server.Console;

/// <summary>Empty refusals become pages for people; programs get theirs from the API.</summary>
public sealed class ErrorPages(ILogger<ErrorPages> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var refusal = exception is Model.Refused refused ? (int?)refused.Refusals[0].Kind : null;
        if (refusal is null && !IsForPeople(httpContext.Request)) return false;
        if (refusal is null) log.LogError(exception, "Page {Path} failed, trace {Trace}", httpContext.Request.Path, httpContext.TraceIdentifier);
        httpContext.Response.StatusCode = refusal ?? StatusCodes.Status500InternalServerError;
        if (IsForPeople(httpContext.Request)) await Show(httpContext, httpContext.Response.StatusCode);
        return true;
    }

    /// <summary>Gives a body to an empty answer of 400 and more.</summary>
    public static async Task Fill(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var answer = context.Response;
        if (answer.StatusCode < 400 || answer.HasStarted || answer.ContentLength > 0 || answer.ContentType is not null) return;
        if (IsForPeople(context.Request)) await Show(context, answer.StatusCode);
    }

    private static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/open311") && !request.Path.StartsWithSegments("/assets")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task Show(HttpContext context, int status) =>
        Page.Of<ErrorPage>(new ErrorView(status, context.TraceIdentifier), status).ExecuteAsync(context);
}
