using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.Net.Http.Headers;

namespace Chuangcheng.Server.Evidence;

/// <summary>
/// Serves a photo small: a JPEG, upright, without EXIF. What cannot be made small — PNG and WebP, for which no decoder is at
/// hand, and a JPEG that is broken — is served whole, stripped, with its own type.
/// </summary>
internal static class ShowThumbnail
{
    private const int Usual = 320;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/photos/{sha256}/thumbnail", Handle).Needs(Right.ReadLedger).WithTags("Evidence")
        .Produces(200, contentType: "image/jpeg").ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);

    /// <summary>The picture, its longer side 160, 320 or 640 pixels at most; a photo that cannot be made small is served whole, PNG and WebP always.</summary>
    internal static async Task<IResult> Handle(string sha256, string? size, HttpContext context, Database database, PhotoStore store, Thumbnails thumbnails)
    {
        var longest = size is null ? Usual : Thumbnails.Sizes.FirstOrDefault(known => size == Text(known));
        if (longest == 0) throw new Refused(PlumbingRefusals.OneOf("size", Thumbnails.Sizes.Select(Text)));
        await using var ledger = database.Read();
        var photo = await PhotosInSight.Find(ledger, sha256, context.Actor());
        if (await thumbnails.Find(photo, longest) is not { } file) return await ShowPhoto.Answer(photo, context, store);
        context.Response.Headers.CacheControl = "private, max-age=86400";
        return TypedResults.PhysicalFile(file, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{photo.Sha256[..32]}-{Text(longest)}\""));
    }

    private static string Text(int size) => size.ToString(CultureInfo.InvariantCulture);
}
