using Microsoft.Net.Http.Headers;

namespace Chuangcheng.Server.Field;

/// <summary>
/// Hands out the app for the street, to everybody: it holds nothing of the district. What carries a hash in its name is kept for ever; document and
/// worker are asked for again each time, so that a new version is found.
/// </summary>
internal static class ServeField
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/field").AllowAnonymous().ExcludeFromDescription();
        open.MapMethods("/{**name}", ["GET", "HEAD"], Handle);
    }

    private static IResult Handle(string? name, HttpContext context, FieldShelf shelf)
    {
        // Relative addresses in the document need the slash, and so does the worker's scope.
        if (name is null && !context.Request.Path.Value!.EndsWith('/')) return TypedResults.LocalRedirect("/field/");
        if (shelf[name is null or "" ? "index.html" : name] is not { } file) return TypedResults.NotFound();
        var (bytes, encoding) = file.For(context.Request.Headers.AcceptEncoding.ToString());
        var headers = context.Response.Headers;
        headers.CacheControl = name?.StartsWith("static/", StringComparison.Ordinal) == true ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (name == "sw.js") headers["Service-Worker-Allowed"] = "/field/";
        if (encoding is not null) headers.ContentEncoding = encoding;
        return TypedResults.Bytes(bytes, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Hash}{encoding}\""));
    }
}
