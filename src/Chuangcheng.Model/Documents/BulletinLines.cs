using System.Text.RegularExpressions;
using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Model.Documents;

/// <summary>An item of a bulletin as paragraphs: the headline, the text, the codes in brackets, the source in brackets.</summary>
public static partial class BulletinLines
{
    private const string Gap = "　";

    /// <summary>A district's form: the bold headline runs into the text.</summary>
    public static IReadOnlyList<Paragraph> RunIn(BulletinItem item)
    {
        var parts = Parts(item);
        List<Paragraph> lines = [.. parts.Select(part => Headed(part))];
        lines[0] = Paragraph.Body([new TextRun(item.Headline + Gap) { Bold = true }, .. lines[0].Runs]);
        lines[^1] = lines[^1] with { Runs = [.. lines[^1].Runs, new TextRun(Codes(item.IndicatorCodes) + Source(item.Unit))] };
        return lines;
    }

    /// <summary>A municipality's form: headline and source on lines of their own.</summary>
    public static IReadOnlyList<Paragraph> Titled(BulletinItem item) =>
    [
        .. item.Headline!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => new Paragraph(new TextRun(line) { Face = Face.XiaoBiaoSong, Points = 18, Bold = true })
        {
            Align = Alignment.Centre, Before = i == 0 ? 2 : 0, KeepsWithNext = true,
        }),
        .. Parts(item).Select(part => Headed(part)),
        new Paragraph(new TextRun(Codes(item.IndicatorCodes) + Source(item.Unit))) { Align = Alignment.Right },
    ];

    /// <summary>本刊综合: each unit's name bold with a colon; the codes of all at the end.</summary>
    public static Paragraph RoundUp(string group, IReadOnlyList<BulletinItem> items) =>
        Paragraph.Body([new TextRun(group + "：") { Bold = true }, .. items.SelectMany(Named), new TextRun(Codes(items[0].IndicatorCodes))]);

    /// <summary>Short news under one inner heading; with codes each stands for itself and names its source at the end.</summary>
    public static Paragraph Briefs(IReadOnlyList<BulletinItem> items)
    {
        List<TextRun> head = items[0].Category is { } category ? [new TextRun($"【{category}】") { Bold = true }] : [];
        return items[0].IndicatorCodes.Count > 0
            ? Paragraph.Body([.. head, .. RunInHeads.Of(WithCredits(items[0])), new TextRun(Codes(items[0].IndicatorCodes) + Source(items[0].Unit))])
            : Paragraph.Body([.. head, .. items.SelectMany(Named)]);
    }

    private static IEnumerable<TextRun> Named(BulletinItem item)
    {
        if (item.Unit is { } unit) yield return new TextRun(unit + "：") { Bold = true };
        foreach (var run in RunInHeads.Of(WithCredits(item).Replace("\n", "", StringComparison.Ordinal))) yield return run;
    }

    private static string[] Parts(BulletinItem item) => WithCredits(item).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } parts ? parts : [""];

    /// <summary>一、 in 黑体, （一） in 楷体; the rest as text.</summary>
    private static Paragraph Headed(string part) =>
        FirstHeading().IsMatch(part) ? Paragraph.Body(TextRun.Heading(part)) with { KeepsWithNext = true }
        : SecondHeading().IsMatch(part) ? Paragraph.Body(new TextRun(part) { Face = Face.Kai }) with { KeepsWithNext = true }
        : Paragraph.Body([.. RunInHeads.Of(part)]);

    private static string WithCredits(BulletinItem item) => item.AlsoUnits.Count == 0 || item.Text.Contains("也开展", StringComparison.Ordinal)
        ? item.Text : $"{item.Text}{string.Join('、', item.AlsoUnits)}也开展了相关工作。";

    private static string Codes(IReadOnlyList<string> codes) => codes.Count == 0 ? "" : $"（{string.Join('、', codes)}）";

    private static string Source(string? unit) => unit is null ? "" : $"（{unit}）";

    [GeneratedRegex("^[一二三四五六七八九十]+、[^。]*$")]
    private static partial Regex FirstHeading();

    [GeneratedRegex("^（[一二三四五六七八九十]+）[^。]*$")]
    private static partial Regex SecondHeading();
}
