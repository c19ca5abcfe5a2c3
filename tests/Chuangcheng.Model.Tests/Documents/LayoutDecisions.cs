using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Search;
using Chuangcheng.Model.Submission;

namespace Chuangcheng.Model.Tests.Documents;

/// <summary>What is decided before a file is written.</summary>
public sealed class LayoutDecisions
{
    [Fact]
    public void AMastheadOfAnyLengthFitsTheTypeArea()
    {
        for (var length = 1; length <= 60; length++)
            foreach (var name in new[] { new string('创', length), new string('创', Math.Max(1, length - 4)) + " 工作快报" })
            {
                var fit = MastheadFit.Of(name);
                fit.Lines.Count.ShouldBeInRange(1, 2, name);
                foreach (var line in fit.Lines) (line.Length * fit.Points * fit.Scale / 100).ShouldBeLessThanOrEqualTo(OfficialPage.TypeWidthPoints + 0.01, name);
                string.Concat(fit.Lines).ShouldBe(name.Replace(" ", "", StringComparison.Ordinal));
            }
    }

    [Theory]
    [InlineData("会议要求：一要提高认识，压实责任。坚持导向。二要统筹。", new[] { "一要提高认识，压实责任。", "二要统筹。" })]
    [InlineData("一是完善机制。有序推进二是一句话。", new[] { "一是完善机制。" })]
    [InlineData("这是唯一要求。没有要点。", new string[0])]
    public void PointsBeginBold(string text, string[] bold)
    {
        var runs = RunInHeads.Of(text).ToList();
        runs.Where(r => r.Bold).Select(r => r.Text).ShouldBe(bold);
        string.Concat(runs.Select(r => r.Text)).ShouldBe(text);
    }

    [Fact]
    public void DaysAndNumbersHaveNoLeadingZeros()
    {
        Numbering.Day(new DateOnly(2022, 4, 7)).ShouldBe("2022年4月7日");
        Numbering.Issue(18, 2127).ShouldBe("第18期（总第2127期）");
        Numbering.Issue(3, null, special: true).ShouldBe("增刊第3期");
        Numbering.Document("云创办函", 2026, 12).ShouldBe("云创办函〔2026〕12号");
    }

    [Theory]
    [InlineData("全面整治ＡＢ路面", "ab 整治", new[] { "整治", "ＡＢ" })]
    [InlineData("无", "整治", new string[0])]
    public void WhatWasAskedForIsMarked(string text, string asked, string[] marked)
    {
        var pieces = Highlight.Of(text, asked).ToList();
        pieces.Where(p => p.IsHit).Select(p => p.Text).ShouldBe(marked);
        string.Concat(pieces.Select(p => p.Text)).ShouldBe(text);
    }

    [Fact]
    public void TheTwelveMonthsBeforeTheTestAreThePeriod()
    {
        var review = new DocumentReview { Id = Guid.CreateVersion7(), No = 1, District = 1, Name = "x", TestMonth = new DateOnly(2026, 9, 1), CreatedAt = default };
        (review.From, review.To).ShouldBe((new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31)));
        Material Made(MaterialKind kind, DateOnly day, string text = "文", string source = "源", string? photo = null) =>
            new() { Id = Guid.CreateVersion7(), No = 1, Submission = 1, District = 1, Indicator = "Ⅲ-58", Kind = kind, Title = "题", Text = text, Source = source, Dated = day, Photo = photo, PhotoType = photo is null ? "" : "jpg", Unit = 1, AddedAt = default, AddedBy = 1 };
        MaterialRules.Faults(Made(MaterialKind.Report, review.From), review).ShouldBeEmpty();
        MaterialRules.Faults(Made(MaterialKind.Report, review.From.AddDays(-1)), review).ShouldBe([MaterialFault.OutsideThePeriod]);
        MaterialRules.Faults(Made(MaterialKind.Report, review.To, new string('长', 4001), ""), review).ShouldBe([MaterialFault.TooLong, MaterialFault.NoSource]);
        MaterialRules.Faults(Made(MaterialKind.Picture, review.To, "", photo: "ab"), review).ShouldBeEmpty();
        MaterialRules.Faults(Made(MaterialKind.Paper, review.To, source: ""), review).ShouldBe([MaterialFault.NoImage]);
    }
}
