using System.Globalization;

namespace Chuangcheng.Model.Documents;

/// <summary>通报 (domain 15.3): period, rule version, a score table for each class, main problems with examples, requirements; an ordinary document.</summary>
public sealed record ResultsNotice
{
    /// <summary>The mark: 某某区创建全国文明城区工作领导小组办公室文件.</summary>
    public required string Mark { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Addressee { get; init; }

    public required string Issuer { get; init; }

    public required DateOnly Date { get; init; }

    public required string Period { get; init; }

    /// <summary>The version of the rule the scores were made by (R-DOC-03).</summary>
    public required string RuleVersion { get; init; }

    /// <summary>Classes are never mixed (R-BURDEN-08).</summary>
    public required IReadOnlyList<ScoreTable> Tables { get; init; }

    public IReadOnlyList<string> MainProblems { get; init; } = [];

    public IReadOnlyList<string> Requirements { get; init; } = [];

    public string CopiedTo { get; init; } = "";

    public string Provenance { get; init; } = "";

    public PrintedPaper Paper() => new()
    {
        Title = Title, Provenance = Provenance, FootOnEvenPage = true, Foot = Imprint.Of(CopiedTo, Issuer, Date),
        Blocks =
        [
            .. IssuingMark.Of(Mark, Number), .. OfficialTitle.Of(Title), new Paragraph(new TextRun(Addressee + "：")) { Align = Alignment.Left, Before = OfficialPage.LineHeight },
            Paragraph.Body($"现将{Period}考核结果通报如下（计分规则：{RuleVersion}）。"),
            Heading("一、考核结果"), .. Tables.SelectMany(table => table.Blocks()),
            .. Points("二、主要问题", MainProblems), .. Points(MainProblems.Count > 0 ? "三、工作要求" : "二、工作要求", Requirements), .. OfficialTitle.Signature(Issuer, Date),
        ],
    };

    private static Paragraph Heading(string text) => Paragraph.Body(TextRun.Heading(text)) with { KeepsWithNext = true };

    private static IEnumerable<Paragraph> Points(string heading, IReadOnlyList<string> points) => points.Count == 0 ? []
        : [Heading(heading), .. points.Select((point, i) => Paragraph.Body(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {point}")))];
}
