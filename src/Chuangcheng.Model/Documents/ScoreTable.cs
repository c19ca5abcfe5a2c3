using System.Globalization;

namespace Chuangcheng.Model.Documents;

/// <summary>The scores of one class of units.</summary>
/// <param name="Class">Towns and subdistricts, departments …</param>
public sealed record ScoreTable(string Class, IReadOnlyList<ScoreLine> Lines)
{
    private static readonly double[] Widths = [16, 60, 40, 40];

    internal IEnumerable<Block> Blocks()
    {
        yield return Paragraph.Body(new TextRun($"（{Class}）") { Face = Face.Kai }) with { KeepsWithNext = true };
        yield return new Table(Widths,
        [
            new([.. new[] { "序号", "单位", "得分", "检查项次" }.Select(TableCell.Label)]),
            .. Lines.Select((line, i) => new TableRow([Centred((i + 1).ToString(CultureInfo.InvariantCulture)), TableCell.Of(line.Unit), Centred(line.Score.ToString("0.00", CultureInfo.InvariantCulture)), Centred(line.Checks.ToString(CultureInfo.InvariantCulture))])),
        ]) { HasHead = true };
    }

    private static TableCell Centred(string text) => TableCell.Of(text, align: Alignment.Centre);
}
