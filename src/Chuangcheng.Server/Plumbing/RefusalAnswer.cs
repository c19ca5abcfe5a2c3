using System.Text.Json;
using Chuangcheng.Model;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Turns refusals, and rubbish that never reached a use case, into problem+json worded in the caller's language.</summary>
internal sealed class RefusalAnswer(ILogger<RefusalAnswer> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancel)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) return false;
        var refusals = Read(exception);
        if (refusals is null)
        {
            log.LogError(exception, "A request failed: {Method} {Path}", context.Request.Method, context.Request.Path);
            refusals = [PlumbingRefusals.Unexpected];
        }
        await Write(context, refusals);
        return true;
    }

    public static async Task Write(HttpContext context, IReadOnlyList<Refusal> refusals)
    {
        var answer = Describe(refusals);
        context.Response.StatusCode = answer.Status!.Value;
        if (answer.Status == StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = "60";
        await context.Response.WriteAsJsonAsync(answer, Json.Options, "application/problem+json");
    }

    public static ProblemDetails Describe(IReadOnlyList<Refusal> refusals)
    {
        var first = refusals[0];
        var answer = new ProblemDetails
        {
            Type = $"urn:chuangcheng:{first.Code}", Status = (int)first.Kind, Title = RefusalWords.Title(first), Detail = RefusalWords.Sentence(first),
        };
        foreach (var (name, value) in first.Details) answer.Extensions[name] = value;
        var fields = refusals.Where(r => r.Field is not null)
            .GroupBy(r => r.Field!).ToDictionary(g => g.Key, g => g.Select(RefusalWords.Sentence).ToArray());
        if (fields.Count > 0) answer.Extensions["errors"] = fields;
        return answer;
    }

    /// <summary>Gives a bare status of the API its words.</summary>
    public static Task OfStatus(HttpContext context) => !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? Task.CompletedTask
        : Write(context, [context.Response.StatusCode switch
        {
            401 => PlumbingRefusals.NotSignedIn,
            403 => PlumbingRefusals.NotAllowed,
            404 => PlumbingRefusals.NotFound,
            405 => PlumbingRefusals.MethodNotAllowed,
            413 => PlumbingRefusals.TooLarge,
            415 => PlumbingRefusals.UnsupportedType,
            503 => PlumbingRefusals.NotReady,
            _ => PlumbingRefusals.BadRequest,
        }]);

    /// <summary>Nothing was kept; the same record can be sent again when there is room.</summary>
    private static bool IsDiskFull(Exception exception) => exception switch
    {
        Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 13 } => true,
        Npgsql.PostgresException { SqlState: "53100" } => true,
        IOException { HResult: 28 } => true,
        IOException io when (io.HResult & 0xFFFF) == 0x70 => true,
        { InnerException: { } inner } => IsDiskFull(inner),
        _ => false,
    };

    private static IReadOnlyList<Refusal>? Read(Exception exception) => exception switch
    {
        _ when IsDiskFull(exception) => [PlumbingRefusals.DiskFull],
        Refused refused => refused.Refusals,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => [PlumbingRefusals.TooLarge],
        BadHttpRequestException { InnerException: JsonException json } => [PlumbingRefusals.BadJson(json.Path)],
        BadHttpRequestException => [PlumbingRefusals.BadRequest],
        JsonException json => [PlumbingRefusals.BadJson(json.Path)],
        Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException => [Model.Problems.ProblemRefusals.ChangedMeanwhile],
        _ => null,
    };
}
