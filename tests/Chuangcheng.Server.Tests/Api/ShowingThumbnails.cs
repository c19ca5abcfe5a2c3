using System.Net;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Plumbing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Api;

public abstract class ShowingThumbnails(TestServer server)
{
    [Theory]
    [InlineData(1, 320, 240)]
    [InlineData(6, 240, 320)]
    public async Task AreSmallUprightAndKept(int orientation, int width, int height)
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var hash = await inspector.Send(TestPhoto.FromACamera(TestPhoto.Jpeg(district.GetHashCode()), orientation));
        var answer = await inspector.GetAsync($"/api/photos/{hash}/thumbnail?size=320");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        var small = await answer.Content.ReadAsByteArrayAsync();
        var frame = JpegFrame.Of(small)!;
        (frame.Width, frame.Height).ShouldBe((width, height));
        JpegSegment.Of(small).ShouldAllBe(segment => segment.Marker < 0xE1 || segment.Marker > 0xFE);
        File.Exists(Path.Combine(Folder, "thumbnails", hash[..2], hash[2..4], $"{hash}-320.jpg")).ShouldBeTrue();
        var again = new HttpRequestMessage(HttpMethod.Get, $"/api/photos/{hash}/thumbnail?size=320");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        (await inspector.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task AreNeverLargerThanThePhoto()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var hash = await inspector.Send(TestPhoto.Jpeg(district.GetHashCode(), 200, 100));
        var frame = JpegFrame.Of(await inspector.GetByteArrayAsync($"/api/photos/{hash}/thumbnail?size=640"))!;
        (frame.Width, frame.Height).ShouldBe((200, 100));
    }

    [Fact]
    public async Task ComeInThreeSizesAndStayInTheDistrict()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var hash = await inspector.Send(TestPhoto.Jpeg(district.GetHashCode()));
        foreach (var size in Thumbnails.Sizes)
            JpegFrame.Of(await inspector.GetByteArrayAsync($"/api/photos/{hash}/thumbnail?size={size}"))!.Width.ShouldBe(size);
        await inspector.GetAsync($"/api/photos/{hash}/thumbnail?size=321").ShouldRefuse(400, "one-of");
        await inspector.GetAsync($"/api/photos/{new string('a', 64)}/thumbnail").ShouldRefuse(404, "unknown-photo");
        await (await (await server.ADistrict()).As(Role.Office)).GetAsync($"/api/photos/{hash}/thumbnail?size=160").ShouldRefuse(404, "unknown-photo");
    }

    [Fact]
    public async Task AreThePhotoItselfWhereItCannotBeMadeSmall()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var png = (byte[])[0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", $"{district.GetHashCode()}"), .. Chunk("tEXt", "somewhere"), .. Chunk("IEND", ""), .. "behind"u8];
        var answer = await inspector.GetAsync($"/api/photos/{await inspector.Send(png)}/thumbnail");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe([.. png[..8], .. Chunk("IHDR", $"{district.GetHashCode()}"), .. Chunk("IEND", "")]);

        var broken = TestPhoto.Jpeg(district.GetHashCode());
        broken.AsSpan(20, 120).Fill(0x55);
        answer = await inspector.GetAsync($"/api/photos/{await inspector.Send(broken)}/thumbnail");
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/jpeg"));
    }

    [Fact]
    public async Task AreRefusedOfAPhotoThatUnfoldsWithoutBound()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var bomb = TestPhoto.Jpeg(district.GetHashCode());
        var frame = JpegSegment.Of(bomb).Single(segment => segment.Marker == 0xC0);
        bomb.AsSpan(frame.Start + 5, 4).Fill(0xFE);
        await inspector.GetAsync($"/api/photos/{await inspector.Send(bomb)}/thumbnail").ShouldRefuse(422, "too-many-pixels");
    }

    private string Folder => server.Services.GetRequiredService<DataFolder>().Path;

    private static byte[] Chunk(string name, string content) => [0, 0, 0, (byte)content.Length, .. System.Text.Encoding.ASCII.GetBytes(name + content), 1, 2, 3, 4];
}

[Collection(nameof(OnSqlite))]
public sealed class ShowingThumbnailsOnSqlite(SqliteServer server) : ShowingThumbnails(server);

[Collection(nameof(OnPostgres))]
public sealed class ShowingThumbnailsOnPostgres(PostgresServer server) : ShowingThumbnails(server);
