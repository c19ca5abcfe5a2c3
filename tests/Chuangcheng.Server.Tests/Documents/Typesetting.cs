using System.Text.RegularExpressions;
using Chuangcheng.Model.Documents;

namespace Chuangcheng.Server.Tests.Documents;

/// <summary>The geometry of printed papers, read out of the PDF and held against the millimetres of GB/T 9704.</summary>
public sealed partial class Typesetting(Press press) : IClassFixture<Press>
{
    private const double Left = 28, Right = 184, Top = 37, Bottom = 262;
    private static IEnumerable<PlacedWord> Body(IEnumerable<PlacedWord> words) => words.Where(w => w.Bottom < Bottom + 2);

    private static PlacedWord At(IReadOnlyList<PlacedWord> words, string text) => words.First(w => w.Text.Contains(text, StringComparison.Ordinal));

    [Fact]
    public async Task ABulletinKeepsToTheGrid()
    {
        var words = await press.Words(BulletinPaper.Of(SampleBulletins.District(), new BulletinForm()), "district");

        words.Max(w => w.Page).ShouldBe(4);
        foreach (var word in Body(words))
        {
            word.Left.ShouldBeGreaterThan(Left - 0.6, word.ToString());
            word.Right.ShouldBeLessThan(Right + 0.6, word.ToString());
        }
        var lines = Body(words).Where(w => w.Page == 2).Select(w => Math.Round(w.Top, 1)).Distinct().Order().ToList();
        lines.Count.ShouldBe(22);
        for (var i = 1; i < lines.Count; i++) (lines[i] - lines[i - 1]).ShouldBe(225.0 / 22, 0.2);
        // A line of nothing but full characters holds 28 of them.
        Body(words).Where(w => w.Page == 2 && w.Left < Left + 1 && FullCharacters().IsMatch(w.Text)).ShouldContain(w => w.Text.Length == 28);
    }

    [Fact]
    public async Task AMastheadStandsInTheUpperThirdAndFitsWhateverItsLength()
    {
        foreach (var name in new[] { "创城快报", "云河区创建全国文明城区 工作快报", "首府精神文明建设情况简报", "云河经济技术开发区创建全国文明典范城区工作领导小组办公室简报" })
        {
            var words = await press.Words(BulletinPaper.Of(SampleBulletins.District(1) with { Title = name }, new BulletinForm()), $"masthead-{name.Length}");
            var head = words.Where(w => w.Page == 1 && w.Top < At(words, "672").Top && w.Bottom < 100).ToList();
            string.Concat(head.Select(w => w.Text)).ShouldStartWith(name.Replace(" ", "", StringComparison.Ordinal));
            head.Min(w => w.Left).ShouldBeGreaterThan(Left - 0.6);
            head.Max(w => w.Right).ShouldBeLessThan(Right + 0.6);
            ((head.Min(w => w.Left) + head.Max(w => w.Right)) / 2).ShouldBe((Left + Right) / 2, 2.5);
            At(words, "【").Top.ShouldBeInRange(297 / 3.0 - 8, 297 / 3.0 + 14);
        }
    }

    [Fact]
    public async Task PageNumbersStandOutsideAndTheEndOnTheLowerEdge()
    {
        var words = await press.Words(BulletinPaper.Of(SampleBulletins.District(), new BulletinForm()), "numbers");

        foreach (var page in new[] { 1, 2, 3, 4 })
        {
            var number = words.Where(w => w.Page == page && w.Top > Bottom).ToList();
            string.Concat(number.Select(w => w.Text)).ShouldContain($"{page}");
            // One character of size 4 in from the edge; the dash is 7 mm under the type area.
            if (page % 2 == 1) number.Max(w => w.Right).ShouldBe(Right - 4.94, 0.8);
            else number.Min(w => w.Left).ShouldBe(Left + 4.94, 0.8);
            ((number.Min(w => w.Top) + number.Max(w => w.Bottom)) / 2).ShouldBe(Bottom + 7, 1.5);
        }
        At(words, "电子邮箱").Bottom.ShouldBeInRange(Bottom - 8, Bottom + 1);
        At(words, "编校").Top.ShouldBeLessThan(At(words, "发：").Top);
    }

    [Fact]
    public async Task TheIssuingMarkOfADocumentStandsThirtyFiveMillimetresUnderTheTypeArea()
    {
        var words = await press.Words(SamplePapers.Notice(1).Paper(), "notice-1");

        var mark = At(words, "云河区创建");
        // The box of a word is that of its font; the characters begin an eighth of their size below its upper edge.
        mark.Top.ShouldBe(Top + 35, 5);
        At(words, "云创办发").Top.ShouldBeGreaterThan(mark.Bottom + 15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(10)]
    [InlineData(14)]
    public async Task AnImprintStandsOnTheLowerEdgeOfTheLastEvenPage(int problems)
    {
        var words = await press.Words(SamplePapers.Notice(problems).Paper(), $"notice-{problems}");

        var imprint = At(words, "抄送");
        imprint.Page.ShouldBe(words.Max(w => w.Page));
        (imprint.Page % 2).ShouldBe(0);
        At(words, "日印发").Bottom.ShouldBeInRange(Bottom - 8, Bottom + 1);
        if (words.Count(w => w.Page == imprint.Page && w.Bottom < 230) == 0) words.ShouldNotContain(w => w.Page == imprint.Page && w.Top > Bottom + 2);
    }

    [Fact]
    public async Task ALetterHasItsMarkThirtyMillimetresUnderTheEdgeAndNoNumberOnItsFirstPage()
    {
        var words = await press.Words(SamplePapers.Letter.Paper(), "letter");

        At(words, "云河区创建").Top.ShouldBe(30, 4);
        var number = At(words, "云创办函");
        words.Where(w => Math.Abs(w.Top - number.Top) < 3).Max(w => w.Right).ShouldBe(Right, 1.5);
        words.ShouldNotContain(w => w.Page == 1 && w.Top > Bottom + 2);
    }

    [Fact]
    public async Task EveryPaperFitsItsPages()
    {
        foreach (var (paper, name, pages) in new[]
        {
            (SamplePapers.Assignment.Paper(), "assignment", 1), (PrintedPaper.Together("sheets", [SamplePapers.Assignment.Paper(), SamplePapers.Assignment.Paper(), SamplePapers.Assignment.Paper()]), "assignments", 3), (SamplePapers.Feedback.Paper(), "feedback", 1), (SamplePapers.Minutes.Paper(), "minutes", 2), (BulletinPaper.Of(SampleBulletins.City(), new BulletinForm(TitledItems: true)), "city", 2),
        })
        {
            var words = await press.Words(paper, name);
            words.Max(w => w.Page).ShouldBe(pages, name);
            words.ShouldAllBe(w => w.Left > Left - 1 && w.Right < Right + 1);
        }
    }

    [Fact]
    public async Task NoLineBeginsWithAClosingMark()
    {
        var words = Body(await press.Words(BulletinPaper.Of(SampleBulletins.District(), new BulletinForm()), "kinsoku"));
        words.GroupBy(w => (w.Page, Math.Round(w.Top, 1))).Select(line => line.MinBy(w => w.Left)!.Text[0]).ShouldAllBe(c => !"，。、；：）】”》？！".Contains(c));
    }

    [GeneratedRegex("^[\\u3400-\\u9fff\\u3001\\u3002\\uff0c\\u201c\\u201d]+$")]
    private static partial Regex FullCharacters();
}
