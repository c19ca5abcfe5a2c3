using System.IO.Compression;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Tests.Intake;

/// <summary>Papers as people have them: any of two encodings, word processors' files, and what is none of them.</summary>
public sealed class ReadingPapers
{
    private const string Said = "清理小广告230余条。\n发放手册500份。\n";

    static ReadingPapers() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public async Task ReadsText(string encoding)
    {
        var known = Encoding.GetEncoding(encoding);
        (await Read([.. known.GetPreamble(), .. known.GetBytes(Said)])).ShouldBe(Said);
    }

    [Fact]
    public async Task ReadsTheParagraphsOfADocxInOrder() => (await Read(Docx("""
        <w:p><w:r><w:t>清理小广告</w:t></w:r><w:r><w:t xml:space="preserve">230余条。</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>发放手册500份。</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>
        """))).ShouldStartWith(Said);

    [Fact]
    public async Task SaysWhenADocxIsDamaged()
    {
        var whole = Docx("<w:p><w:r><w:t>清理小广告</w:t></w:r></w:p>");
        (await Why(whole[..(whole.Length / 2)])).ShouldBe("broken-docx");
        (await Why(Docx("<w:p><w:r>"))).ShouldBe("broken-docx");
    }

    [Fact]
    public async Task DoesNotUnpackABomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        await using (var body = zip.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open())
        {
            await body.WriteAsync("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:t>"u8.ToArray());
            var much = Encoding.ASCII.GetBytes(new string('a', 1 << 20));
            for (var i = 0; i < 200; i++) await body.WriteAsync(much);
        }
        (await Why(file.ToArray())).ShouldBeOneOf("paper-too-large", "broken-docx");
    }

    [Fact]
    public async Task SaysWhenItIsNoText()
    {
        var noise = new byte[4096];
        new Random(7).NextBytes(noise);
        (await Why(noise)).ShouldBe("no-paper");
        (await Why([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2])).ShouldBe("no-paper");
        (await Why("  \n \n"u8.ToArray())).ShouldBe("empty-paper");
    }

    [Fact]
    public async Task SaysWhenTwoEncodingsAreMixedAndWhere()
    {
        var refused = await Should.ThrowAsync<Refused>(() => Read([.. Encoding.UTF8.GetBytes("今年以来扎实推进创建工作。\n"), .. Encoding.GetEncoding("GB18030").GetBytes("清理小广告。\n")]));
        (refused.Refusals[0].Code, refused.Refusals[0].Arguments[1]).ShouldBe(("mixed-encoding", 2));
        RefusalWords.Sentence(refused.Refusals[0]).ShouldContain("2");
    }

    [Fact]
    public async Task SaysWhenItIsLargerThanAnyPaper() => (await Why(Encoding.UTF8.GetBytes(new string('a', 17 * 1024 * 1024)))).ShouldBe("paper-too-large");

    private static Task<string> Read(byte[] bytes) => PaperFile.Text(new MemoryStream(bytes), "paper.txt", CancellationToken.None);

    private static async Task<string> Why(byte[] bytes) => (await Should.ThrowAsync<Refused>(() => Read(bytes))).Refusals[0].Code;

    private static byte[] Docx(string body)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
            writer.Write($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
        return file.ToArray();
    }
}
