using System.Globalization;
using System.Security.Cryptography;
using Chuangcheng.Model;
using Chuangcheng.Model.Evidence;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Evidence;

/// <summary>Keeps a photo under the hash of its bytes; sent whole, or in pieces that a broken line cannot lose.</summary>
internal sealed class PutPhoto(Database database, Writer writer, PhotoStore photoStore, SmallPictures pictures, TimeProvider clock)
{
    private readonly PhotoStore store = photoStore;

    private const long HeardOut = 512 * 1024 * 1024;
    private const string Route = "/photos/{sha256}";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut(Route, Put).Needs(Right.KeepPhotos).WithTags("Evidence")
            .Produces(200).Produces(201).ProducesProblem(400).ProducesProblem(413);
        api.MapMethods(Route, ["HEAD"], Head).Needs(Right.KeepPhotos).WithTags("Evidence").Produces(200).ProducesProblem(404);
        api.MapPatch(Route, Patch).Needs(Right.KeepPhotos).WithTags("Evidence")
            .Produces(201).Produces(204).ProducesProblem(400).ProducesProblem(409).ProducesProblem(413);
    }

    /// <summary>The whole photo: 201, or 200 when known.</summary>
    internal static async Task<IResult> Put(string sha256, HttpContext context, PutPhoto photos)
    {
        var hash = Checked(sha256);
        await Bound(context);
        if (await photos.IsKnown(hash)) return TypedResults.Ok();
        var temporary = photos.store.Temporary();
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew)) await Copy(context, file, 0);
            return await photos.Keep(temporary, hash, context.Actor()) ? TypedResults.Created($"/api/photos/{hash}") : TypedResults.Ok();
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>200 when the photo is here; else 404 with Upload-Offset, the bytes of it that already arrived.</summary>
    internal static async Task<IResult> Head(string sha256, HttpContext context, PutPhoto photos)
    {
        var hash = Checked(sha256);
        if (await photos.IsKnown(hash)) return TypedResults.Ok();
        context.Response.Headers["Upload-Offset"] = photos.Arrived(hash, context.Actor()).ToString(CultureInfo.InvariantCulture);
        return TypedResults.StatusCode(StatusCodes.Status404NotFound);
    }

    /// <summary>The next piece, at Upload-Offset: 204 with the new offset, 201 when the photo is whole.</summary>
    internal static async Task<IResult> Patch(string sha256, HttpContext context, PutPhoto photos)
    {
        var hash = Checked(sha256);
        await Bound(context);
        if (await photos.IsKnown(hash)) return TypedResults.Ok();
        if (!long.TryParse(context.Request.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            throw new Refused(EvidenceRefusals.OffsetNeeded);
        var part = photos.store.PartOf(hash, context.Actor().Account);
        var arrived = photos.Arrived(hash, context.Actor());
        if (offset != arrived) return await GoOnAt(arrived, context);
        Directory.CreateDirectory(Path.GetDirectoryName(part)!);
        await using (var file = new FileStream(part, FileMode.Append)) await Copy(context, file, arrived);
        arrived = photos.Arrived(hash, context.Actor());
        context.Response.Headers["Upload-Offset"] = arrived.ToString(CultureInfo.InvariantCulture);
        if (await HashOf(part) != hash) return TypedResults.NoContent();
        return await photos.Keep(part, hash, context.Actor()) ? TypedResults.Created($"/api/photos/{hash}") : TypedResults.Ok();
    }

    private static async Task<IResult> GoOnAt(long arrived, HttpContext context)
    {
        context.Response.Headers["Upload-Offset"] = arrived.ToString(CultureInfo.InvariantCulture);
        await RefusalAnswer.Write(context, [EvidenceRefusals.WrongOffset(arrived)]);
        return TypedResults.Empty;
    }

    /// <summary>A photo sent with a form; kept under the hash of what arrived.</summary>
    public async Task<string> Take(IFormFile photo, Actor actor)
    {
        if (photo.Length > Limits.PhotoBytes) throw new Refused(EvidenceRefusals.PhotoTooLarge);
        var temporary = store.Temporary();
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew)) await photo.CopyToAsync(file);
            var hash = await HashOf(temporary);
            await Keep(temporary, hash, actor);
            return hash;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string Checked(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigit)
        ? sha256.ToLowerInvariant() : throw new Refused(PlumbingRefusals.BadValue("sha256", sha256[..Math.Min(80, sha256.Length)]));

    /// <summary>A sender of far too much is heard out, without keeping a byte, so that it reads the answer instead of a broken line.</summary>
    private static async Task Bound(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = HeardOut;
        if (context.Request.ContentLength > Limits.PhotoBytes) await TooLarge(context);
    }

    private static async Task TooLarge(HttpContext context)
    {
        var buffer = new byte[81920];
        if (context.Request.ContentLength <= HeardOut)
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0) { }
        throw new Refused(EvidenceRefusals.PhotoTooLarge);
    }

    private static async Task Copy(HttpContext context, FileStream file, long before)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            before += read;
            if (before > Limits.PhotoBytes) await TooLarge(context);
            await file.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
        }
    }

    private long Arrived(string hash, Actor actor) => new FileInfo(store.PartOf(hash, actor.Account)) is { Exists: true } part ? part.Length : 0;

    private async Task<bool> IsKnown(string hash)
    {
        await using var ledger = database.Read();
        return await ledger.Photos.AnyAsync(p => p.Sha256 == hash);
    }

    private async Task<bool> Keep(string temporary, string hash, Actor actor)
    {
        if (await HashOf(temporary) != hash) throw new Refused(EvidenceRefusals.HashDiffers);
        var bytes = await File.ReadAllBytesAsync(temporary);
        var type = PhotoType.Of(bytes) ?? throw new Refused(EvidenceRefusals.NotAPhoto);
        var kept = Stripped.Of(bytes, type);
        var photo = new PhotoRow
        {
            Sha256 = hash, Bytes = kept.Length, Type = type, Unit = actor.Unit, District = actor.District, ReceivedAt = clock.Now(), TakenAt = Exif.Of(bytes, type).TakenAt,
            Look = await LookOf(bytes, type),
        };
        await store.Keep(kept, hash);
        File.Delete(temporary);
        return await writer.Run(async ledger =>
        {
            if (await ledger.Photos.AnyAsync(p => p.Sha256 == hash)) return false;
            ledger.Photos.Add(photo);
            return true;
        });
    }

    private async Task<long?> LookOf(byte[] photo, string type) =>
        await pictures.Read(photo, type, inColour: false, shorter: 64) is { } picture ? PerceptualHash.Of(picture.Pixels, picture.Width, picture.Height) : null;

    private static async Task<string> HashOf(string file)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream));
    }
}
