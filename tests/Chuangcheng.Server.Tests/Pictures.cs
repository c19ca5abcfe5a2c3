using Chuangcheng.Server.Evidence;

namespace Chuangcheng.Server.Tests;

public sealed class Pictures
{
    /// <summary>EXIF says of each number where the first row and the first column are seen.</summary>
    [Theory]
    [InlineData(1, "abc def")]
    [InlineData(2, "cba fed")]
    [InlineData(3, "fed cba")]
    [InlineData(4, "def abc")]
    [InlineData(5, "ad be cf")]
    [InlineData(6, "da eb fc")]
    [InlineData(7, "fc eb da")]
    [InlineData(8, "cf be ad")]
    public void AreTurnedAsTheCameraWasHeld(int orientation, string rows)
    {
        var upright = new Picture([.. "abcdef"u8], 3, 2, 1).Upright(orientation);
        string.Join(' ', upright.Pixels.Chunk(upright.Width).Select(System.Text.Encoding.ASCII.GetString)).ShouldBe(rows);
    }

    [Theory]
    [InlineData(4000, 3000, 640, 640, 480)]
    [InlineData(300, 3, 100, 100, 1)]
    [InlineData(9000, 2, 160, 160, 1)]
    [InlineData(100, 50, 160, 100, 50)]
    public void AreNeverMadeLarger(int width, int height, int longest, int newWidth, int newHeight)
    {
        var small = new Picture(new byte[width * height], width, height, 1).Within(longest);
        (small.Width, small.Height, small.Pixels.Length).ShouldBe((newWidth, newHeight, newWidth * newHeight));
    }

    [Fact]
    public void LeaveNoPiecesWhoseRestNeverCame()
    {
        using var folder = Plumbing.DataFolder.Take(Directory.CreateTempSubdirectory("cc-pieces-").FullName, alone: false);
        var store = new PhotoStore(folder);
        File.WriteAllText(store.Temporary(), "a piece");
        File.WriteAllText(store.PartOf(new string('a', 64), 1), "a younger piece");
        var (old, now) = (Directory.GetFiles(Path.Combine(folder.Path, "incoming")).Single(file => !file.EndsWith(".part", StringComparison.Ordinal)), new DateTimeOffset(2026, 5, 20, 0, 0, 0, TimeSpan.Zero));
        File.SetLastWriteTimeUtc(old, now.UtcDateTime.AddDays(-8));
        File.SetLastWriteTimeUtc(store.PartOf(new string('a', 64), 1), now.UtcDateTime.AddDays(-6));
        store.Forget(now);
        Directory.GetFiles(Path.Combine(folder.Path, "incoming")).ShouldBe([store.PartOf(new string('a', 64), 1)]);
    }

    /// <summary>Whatever bytes arrive: no crash, no picture larger than asked for, nothing told of the camera.</summary>
    [Fact]
    public async Task AreReadFromDamagedPhotosWithoutHarm()
    {
        using var pictures = new SmallPictures();
        var random = new Random(20220407);
        var whole = TestPhoto.FromACamera(TestPhoto.Jpeg(1, 240, 180), 6);
        for (var round = 0; round < 400; round++)
        {
            var damaged = whole[..random.Next(3, whole.Length)];
            for (var hits = random.Next(8); hits > 0; hits--) damaged[random.Next(2, damaged.Length)] = (byte)random.Next(256);
            var picture = await pictures.Read(damaged, "image/jpeg", inColour: true, longer: 160);
            if (picture is not null) SmallPictures.Write(picture.Within(160)).ShouldNotBeEmpty();
            foreach (var type in new[] { "image/jpeg", "image/png", "image/webp" }) Stripped.Of([.. damaged, .. new byte[12]], type).Length.ShouldBeLessThan(damaged.Length + 60);
        }
    }
}
