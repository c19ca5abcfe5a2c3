namespace Chuangcheng.Model.Documents;

/// <param name="Span">Columns it takes.</param>
public sealed record TableCell(IReadOnlyList<Block> Blocks, int Span = 1)
{
    private const double Points = 14;

    public static TableCell Label(string text) => new([new Paragraph(new TextRun(text) { Face = Face.Hei, Points = Points }) { Align = Alignment.Centre, Height = 8 }]);

    public static TableCell Of(string text, int span = 1, Alignment align = Alignment.Left) => new([.. text.Split('\n').Select(line => new Paragraph(new TextRun(line) { Points = Points }) { Align = align, Height = 7.6 })], span);
}
