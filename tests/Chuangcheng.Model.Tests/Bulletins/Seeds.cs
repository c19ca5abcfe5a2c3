using System.Runtime.CompilerServices;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Reading;

namespace Chuangcheng.Model.Tests.Bulletins;

/// <summary>Real bulletins, where they are at hand (CHUANGCHENG_SEEDS).</summary>
public sealed class Seeds
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("CHUANGCHENG_SEEDS") ?? Path.GetFullPath(Path.Combine(Here(), "../../../../shared/seeds"));

    [Theory]
    [InlineData("000", 4, null, 28)]
    [InlineData("001", 5, 671, 31)]
    [InlineData("002", 5, 155, 20)]
    [InlineData("003", 1, 18, 2)]
    [InlineData("004", 1, 52, 30)]
    public void AreRead(string seed, int sections, int? issue, int figures)
    {
        var read = Read(seed);
        (read.Sections.Count, read.IssueNumber).ShouldBe((sections, issue));
        var all = read.Sections.SelectMany(section => section.Items).SelectMany(item => item.Figures).ToList();
        all.Count.ShouldBeInRange(figures - 2, figures + 4);
        all.Count(figure => figure.Action is null).ShouldBeLessThanOrEqualTo(1);
        read.Sections.SelectMany(section => section.Items).ShouldAllBe(item => item.Unit != null || item.Headline == null);
        read.Distribution["报"].ShouldNotBeEmpty();
        read.Contact!.Email.ShouldNotBeNull();
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static Bulletin Read(string seed)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "no bulletins at hand");
        return BulletinReader.Read(seed, File.ReadAllText(Directory.GetFiles(Folder, seed + "_*.txt").Single()), []);
    }
}
