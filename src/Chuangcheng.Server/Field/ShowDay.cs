using System.Security.Cryptography;
using System.Text.Json;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Field;

/// <summary>Gives a device what it needs for the day; a device that has it already is told so in a line.</summary>
internal static class ShowDay
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/field/day", Handle).Needs(Right.ReadLedger).WithTags("Field").Produces<FieldDay>().Produces(304);

    /// <summary>The day's package for the caller; with If-None-Match 304 when nothing has changed.</summary>
    internal static async Task<IResult> Handle(HttpContext context, GatherDay gather)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(await gather.For(context.SignedIn()!), Json.Options);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        // An answer compressed on the way comes back with a weak tag.
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        context.Response.Headers.ETag = tag;
        return TypedResults.Bytes(bytes, "application/json");
    }
}
