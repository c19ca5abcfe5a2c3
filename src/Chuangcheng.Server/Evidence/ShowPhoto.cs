using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.Net.Http.Headers;

namespace Chuangcheng.Server.Evidence;

/// <summary>Serves a photo, without what the camera wrote about place and device, to people of its district.</summary>
internal static class ShowPhoto
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/photos/{sha256}", Handle).Needs(Right.ReadLedger).WithTags("Evidence").Produces(200, contentType: "image/jpeg").ProducesProblem(404);

    /// <summary>The picture without its EXIF.</summary>
    internal static async Task<IResult> Handle(string sha256, HttpContext context, Database database, PhotoStore store)
    {
        await using var ledger = database.Read();
        return await Answer(await PhotosInSight.Find(ledger, sha256, context.Actor()), context, store);
    }

    public static async Task<IResult> Answer(PhotoRow photo, HttpContext context, PhotoStore store)
    {
        context.Response.Headers.CacheControl = "private, max-age=86400";
        var picture = Stripped.Of(await File.ReadAllBytesAsync(store.PathOf(photo.Sha256)), photo.Type);
        return TypedResults.Bytes(picture, photo.Type, entityTag: new EntityTagHeaderValue($"\"{photo.Sha256[..32]}\""));
    }
}
