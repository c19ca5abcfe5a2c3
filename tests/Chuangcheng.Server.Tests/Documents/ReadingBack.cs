using System.Runtime.CompilerServices;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Reading;
using Chuangcheng.Model.Documents;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Intake;

namespace Chuangcheng.Server.Tests.Documents;

/// <summary>What was composed and typeset says the same when it is read again.</summary>
public sealed class ReadingBack
{
    private static readonly string Seeds = Environment.GetEnvironmentVariable("CHUANGCHENG_SEEDS") ?? Path.GetFullPath(Path.Combine(Here(), "../../../../shared/seeds"));

    [Theory]
    [MemberData(nameof(Chances))]
    public async Task ABulletinByChanceKeepsItsStructure(int first)
    {
        for (var seed = first; seed < first + 25; seed++)
        {
            var any = new AnyBulletin(seed);
            var bulletin = any.Made();
            Difference(Told(bulletin), await Again(bulletin, new BulletinForm(TitledItems: any.Titled))).ShouldBeNull($"chance {seed}");
        }
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task ARealOneKeepsItsStructure(string seed)
    {
        Assert.SkipUnless(Directory.Exists(Seeds), "no bulletins at hand");
        var bulletin = BulletinReader.Read(seed, await File.ReadAllTextAsync(Directory.GetFiles(Seeds, seed + "_*.txt").Single()), []);
        Difference(Told(bulletin), await Again(bulletin, new BulletinForm(TitledItems: seed is "003" or "004"))).ShouldBeNull();
    }

    public static TheoryData<int> Chances => [.. Enumerable.Range(0, 8).Select(i => i * 25)];

    private static async Task<List<string>> Again(Bulletin bulletin, BulletinForm form)
    {
        var docx = WordFile.Write(BulletinPaper.Of(bulletin, form));
        return Told(BulletinReader.Read(bulletin.Id, await PaperFile.Text(new MemoryStream(docx), "again.docx", default), []));
    }

    /// <summary>The first line that is not the same; null when all are.</summary>
    private static string? Difference(List<string> meant, List<string> read)
    {
        var at = meant.Zip(read).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == meant.Count && at == read.Count ? null : $"meant: {meant.ElementAtOrDefault(at)}\nread:  {read.ElementAtOrDefault(at)}";
    }

    private static List<string> Told(Bulletin bulletin) =>
    [
        $"title {Bare(bulletin.Title)}", $"number {bulletin.IssueNumber} of {bulletin.TotalIssueNumber}", $"issuer {bulletin.Issuer}", $"date {bulletin.Date:O}",
        .. bulletin.Sections.SelectMany(section => section.Items.SelectMany(Lines).Prepend($"section {section.Name}")),
        .. bulletin.SignOff.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key} {line.Value}"),
        .. bulletin.Distribution.Where(to => to.Value.Count > 0).OrderBy(to => to.Key, StringComparer.Ordinal).Select(to => $"{to.Key} {string.Join(' ', to.Value)}"),
        $"contact {bulletin.Contact?.Email} {bulletin.Contact?.Phone} {bulletin.Contact?.Fax}",
    ];

    private static IEnumerable<string> Lines(BulletinItem item)
    {
        yield return $"item {Bare(item.Headline)} | {item.Unit} | {item.Category} | {item.Group} | {string.Join(' ', item.IndicatorCodes.Select(Bare))} | {string.Join(' ', item.AlsoUnits)}";
        var also = item.AlsoUnits.Count == 0 || item.Text.Contains("也开展", StringComparison.Ordinal) ? "" : $"{string.Join('、', item.AlsoUnits)}也开展了相关工作。";
        yield return $"text {Bare(item.Text + also)}";
    }

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
