using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Chuangcheng.Server.Plumbing;

/// <summary>U+0000 is no text: PostgreSQL cannot keep it. It is refused at the door, on both databases, in addresses, forms and JSON.</summary>
internal static class NoNulls
{
    /// <summary>Addresses; before anything reads them.</summary>
    public static void UseAddressesWithoutNulls(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.QueryString.Value!.Contains("%00", StringComparison.Ordinal)) await next(context);
        else await Refuse(context, context.Request.Query);
    });

    /// <summary>Forms of the console, once antiforgery has read and believed them.</summary>
    public static void UseFormsWithoutNulls(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } && Holding(await context.Request.ReadFormAsync(context.RequestAborted)) is not null) context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else await next(context);
    });

    private static async Task Refuse(HttpContext context, IQueryCollection query)
    {
        if (IsApi(context)) await RefusalAnswer.Write(context, [PlumbingRefusals.BadValue(Holding(query) ?? "query")]);
        else context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static string? Holding(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        fields.FirstOrDefault(field => field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true)).Key;

    /// <summary>Reads every text of a JSON body.</summary>
    public sealed class Json : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null) ? throw new JsonException("not a text")
            : reader.GetString() is { } text && text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException("U+0000") : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
