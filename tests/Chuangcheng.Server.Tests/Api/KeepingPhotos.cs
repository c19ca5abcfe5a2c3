using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

public abstract class KeepingPhotos(TestServer server)
{
    /// <summary>A JPEG's frame with an EXIF block that tells a place, an APP2 profile, and some picture.</summary>
    private static byte[] Photo(int seed) =>
    [
        0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. "GPS 39.9N 116.4E"u8]), .. Segment(0xE2, "ICC_PROFILE"u8), .. Segment(0xFE, "camera of somebody"u8),
        0xFF, 0xDA, 0, 2, .. Encoding.ASCII.GetBytes($"picture {seed}"), 0xFF, 0xD9,
    ];

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [Fact]
    public async Task IsByContentAndServesThemWithoutWhatTheCameraWrote()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var photo = Photo(district.GetHashCode());
        var path = $"/api/photos/{HashOf(photo)}";
        (await inspector.SendAsync(new(HttpMethod.Head, path))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await inspector.PutAsync(path, new ByteArrayContent(photo))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await inspector.PutAsync(path, new ByteArrayContent(photo))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await inspector.SendAsync(new(HttpMethod.Head, path))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await inspector.GetAsync(path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        var served = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        served.ShouldContain("picture");
        served.ShouldContain("ICC_PROFILE");
        served.ShouldNotContain("GPS");
        served.ShouldNotContain("camera of somebody");
        await (await (await server.ADistrict()).As(Role.Office)).GetAsync(path).ShouldRefuse(404, "unknown-photo");
    }

    [Fact]
    public async Task GoesOnWhereABrokenLineStopped()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var photo = Photo(district.GetHashCode() + 1);
        var path = $"/api/photos/{HashOf(photo)}";
        (await Piece(inspector, path, photo[..20], 0)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Piece(inspector, path, photo[25..], 25).ShouldRefuse(409, "wrong-offset");
        (await Piece(inspector, path, photo[25..], 25)).Headers.GetValues("Upload-Offset").ShouldBe(["20"]);
        (await inspector.SendAsync(new(HttpMethod.Head, path))).Headers.GetValues("Upload-Offset").ShouldBe(["20"]);
        (await Piece(inspector, path, photo[20..], 20)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task RefusesWhatIsNotOne()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var text = "just words, no picture"u8.ToArray();
        await inspector.PutAsync($"/api/photos/{HashOf(text)}", new ByteArrayContent(text)).ShouldRefuse(400, "not-a-photo");
        await inspector.PutAsync($"/api/photos/{new string('b', 64)}", new ByteArrayContent(Photo(1))).ShouldRefuse(400, "hash-differs");
        await inspector.PutAsync("/api/photos/short", new ByteArrayContent(Photo(1))).ShouldRefuse(400, "bad-value");
        await inspector.PutAsync($"/api/photos/{new string('c', 64)}", new ByteArrayContent(new byte[100 * 1024 * 1024])).ShouldRefuse(413, "photo-too-large");
    }

    private static Task<HttpResponseMessage> Piece(HttpClient client, string path, byte[] piece, long offset)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = new ByteArrayContent(piece) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        request.Headers.Add("Upload-Offset", $"{offset}");
        return client.SendAsync(request);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class KeepingPhotosOnSqlite(SqliteServer server) : KeepingPhotos(server);

[Collection(nameof(OnPostgres))]
public sealed class KeepingPhotosOnPostgres(PostgresServer server) : KeepingPhotos(server);
