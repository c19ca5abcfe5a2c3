using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Api;

public abstract class RecognisingPhotos(TestServer server)
{
    [Fact]
    public async Task PointsOutTheSamePictureSentAgainAsTheResult()
    {
        var district = await server.ADistrict();
        var (inspector, street) = (await district.As(Role.Inspector), await district.As(Role.Street));
        var seed = district.GetHashCode();
        var found = await inspector.Send(TestPhoto.FromACamera(TestPhoto.Jpeg(seed)));
        var problem = await AProblem(district, TestDistrict.StreetItem, found);
        problem["photos"]![0]!["sha256"]!.GetValue<string>().ShouldBe(found);
        problem["photos"]![0]!["takenAt"]!.GetValue<DateTimeOffset>().ShouldBe(new(2026, 5, 20, 10, 1, 2, TimeSpan.FromHours(8)));
        problem["photos"]![0]!["resembles"]!.AsArray().ShouldBeEmpty();

        var again = await street.Send(TestPhoto.Jpeg(seed, 640, 480, quality: 55));
        var other = await street.Send(TestPhoto.Jpeg(seed + 1));
        await Feedback(street, problem, again, other);
        var seen = await inspector.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}");
        var alike = Resembled(seen!, again).ShouldHaveSingleItem();
        (alike["sha256"]!.GetValue<string>(), alike["problem"]!["number"]!.GetValue<string>()).ShouldBe((found, problem["number"]!.GetValue<string>()));
        alike["distance"]!.GetValue<int>().ShouldBeInRange(0, 6);
        alike["seenAt"]!.GetValue<DateTimeOffset>().ShouldBe(new(2026, 5, 20, 2, 10, 0, TimeSpan.Zero));
        Resembled(seen!, other).ShouldBeEmpty();
        Resembled(seen!, found).ShouldBeEmpty();

        (await inspector.Move(problem, "sendBack", "show the place as it is now")).EnsureSuccessStatusCode();
        await Feedback(street, problem, found);
        seen = await inspector.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}");
        var same = Resembled(seen!, found);
        same[0]["sha256"]!.GetValue<string>().ShouldBe(found);
        same[0]["distance"]!.GetValue<int>().ShouldBe(0);
        (await inspector.Move(problem, "close")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task ReachesOtherCasesOfThePlaceAsFarAsTheReaderSeesThem()
    {
        var district = await server.ADistrict();
        var (inspector, department) = (await district.As(Role.Inspector), await district.As(Role.Department));
        var seed = district.GetHashCode();
        var found = await inspector.Send(TestPhoto.Jpeg(seed));
        var older = await AProblem(district, TestDistrict.StreetItem, found);
        var elsewhere = await AProblem(district, TestDistrict.StreetItem, await inspector.Send(TestPhoto.Jpeg(seed, quality: 70)), district.OtherSite);
        Resembled(elsewhere, elsewhere["photos"]![0]!["sha256"]!.GetValue<string>()).ShouldBeEmpty();

        var problem = await AProblem(district, TestDistrict.DepartmentItem, await inspector.Send(TestPhoto.Jpeg(seed + 2)));
        var again = await department.Send(TestPhoto.Jpeg(seed, 400, 300));
        await Feedback(department, problem, again);
        var seen = await (await district.As(Role.Office)).GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}");
        Resembled(seen!, again).ShouldHaveSingleItem()["problem"]!["number"]!.GetValue<string>().ShouldBe(older["number"]!.GetValue<string>());
        seen = await department.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}");
        Resembled(seen!, again).ShouldBeEmpty();

        // The street verifies what others did on its ground: it sees the photo, small and whole.
        var street = await district.As(Role.Street);
        Resembled((await street.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}"))!, again).ShouldHaveSingleItem();
        foreach (var path in new[] { $"/api/photos/{again}", $"/api/photos/{again}/thumbnail" })
        {
            (await street.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await (await district.AsOtherStreet()).GetAsync(path).ShouldRefuse(404, "unknown-photo");
        }
    }

    [Fact]
    public async Task HoldsAPhotoThatComesAfterItsVisitAgainstTheOthersToo()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var seed = district.GetHashCode();
        await AProblem(district, TestDistrict.StreetItem, await inspector.Send(TestPhoto.Jpeg(seed)));
        var late = TestPhoto.Jpeg(seed, quality: 40);
        var problem = await AProblem(district, TestDistrict.DepartmentItem, TestPhoto.HashOf(late));
        Resembled(problem, TestPhoto.HashOf(late)).ShouldBeEmpty();
        await inspector.Send(late);
        Resembled((await inspector.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}"))!, TestPhoto.HashOf(late)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("zh-CN", "\u4e0e\u4ee5\u524d\u7684\u7167\u7247\u5b8c\u5168\u76f8\u540c", "\u62cd\u6444\u4e8e")]
    [InlineData("en", "The very same file as an earlier photo", "taken 2026-05-20 10:01|taken 05-20 10:01")]
    public async Task StandsBesideThePhotoOnThePage(string language, string warning, string taken)
    {
        var district = await server.ADistrict();
        var (inspector, street) = (await district.As(Role.Inspector), await district.As(Role.Street));
        var found = await inspector.Send(TestPhoto.FromACamera(TestPhoto.Jpeg(district.GetHashCode())));
        var problem = await AProblem(district, TestDistrict.StreetItem, found);
        using var reader = server.Client(language: language);
        reader.DefaultRequestHeaders.Add("Cookie", $"cc-session={inspector.DefaultRequestHeaders.Authorization!.Parameter}");
        var page = WebUtility.HtmlDecode(await reader.GetStringAsync($"/problems/{problem["id"]}"));
        page.ShouldNotContain(warning);
        page.ShouldContain($"/api/photos/{found}/thumbnail?size=640");
        taken.Split('|').ShouldContain(words => page.Contains(words, StringComparison.Ordinal));
        await Feedback(street, problem, found);
        page = WebUtility.HtmlDecode(await reader.GetStringAsync($"/problems/{problem["id"]}"));
        page.Split(warning).Length.ShouldBe(2);
    }

    /// <summary>R-BURDEN-02: what a camera wrote about the place is kept nowhere, neither in files nor in rows, and served nowhere.</summary>
    [Fact]
    public async Task KeepsNoPlaceOfACamera()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var photo = TestPhoto.FromACamera(TestPhoto.Jpeg(district.GetHashCode()), 8);
        Holds(photo, TestPhoto.Place).ShouldBeTrue();
        var hash = await inspector.Send(photo);
        foreach (var path in new[] { $"/api/photos/{hash}", $"/api/photos/{hash}/thumbnail?size=640" })
        {
            var served = await inspector.GetByteArrayAsync(path);
            Holds(served, TestPhoto.Place).ShouldBeFalse(path);
            MetadataExtractor.ImageMetadataReader.ReadMetadata(new MemoryStream(served)).OfType<MetadataExtractor.Formats.Exif.GpsDirectory>().ShouldBeEmpty();
        }
        // Not the database's own files: closing one from outside would drop its locks.
        var folder = server.Services.GetRequiredService<DataFolder>().Path;
        var files = new[] { "files", "incoming", "thumbnails" }.SelectMany(part => Directory.GetFiles(Path.Combine(folder, part), $"{hash}*", SearchOption.AllDirectories)).ToList();
        files.Count.ShouldBe(2);
        foreach (var file in files) Holds(await File.ReadAllBytesAsync(file), TestPhoto.Place).ShouldBeFalse(file);
        await using var ledger = server.Services.GetRequiredService<Database>().Read();
        ledger.Model.FindEntityType(typeof(PhotoRow))!.GetProperties().Select(p => p.Name).ShouldBe(["Sha256", "Bytes", "Type", "Unit", "District", "ReceivedAt", "TakenAt", "Look"], ignoreOrder: true);
        (await ledger.Photos.SingleAsync(p => p.Sha256 == hash)).Look.ShouldNotBeNull();
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, byte[] part) => bytes.IndexOf(part) >= 0;

    private static List<JsonNode> Resembled(JsonObject problem, string sha256) =>
        [.. problem["photos"]!.AsArray().Single(photo => photo!["sha256"]!.GetValue<string>() == sha256)!["resembles"]!.AsArray().Select(older => older!)];

    private static async Task Feedback(HttpClient client, JsonObject problem, params string[] photos) =>
        (await client.PostAsJsonAsync($"/api/problems/{problem["id"]}/moves", new { move = "feedback", note = "done", photos })).EnsureSuccessStatusCode();

    private static async Task<JsonObject> AProblem(TestDistrict district, string item, string photo, Guid? site = null)
    {
        var inspector = await district.As(Role.Inspector);
        var id = Guid.CreateVersion7();
        (await inspector.PutAsJsonAsync($"/api/visits/{id}", district.Visit(item, site: site, photos: [photo]))).EnsureSuccessStatusCode();
        var visit = await inspector.Until($"/api/visits/{id}", visit => visit["problems"]!.AsArray().Any(p => p!["state"]!.GetValue<string>() == "assigned"));
        return (await inspector.GetFromJsonAsync<JsonObject>($"/api/problems/{visit["problems"]![0]!["id"]}"))!;
    }
}

[Collection(nameof(OnSqlite))]
public sealed class RecognisingPhotosOnSqlite(SqliteServer server) : RecognisingPhotos(server);

[Collection(nameof(OnPostgres))]
public sealed class RecognisingPhotosOnPostgres(PostgresServer server) : RecognisingPhotos(server);
