namespace Chuangcheng.Model.Documents;

/// <summary>An internal form: a title, a line with number and day, and a ruled table of labels and answers.</summary>
internal static class FormTable
{
    private const double Label = 28, Answer = 50;

    public static IReadOnlyList<Block> Head(string title, string number, string day) =>
    [
        new Paragraph(new TextRun(title) { Face = Face.XiaoBiaoSong, Points = 22 }) { Align = Alignment.Centre, Height = 12, After = 3 },
        new Paragraph(new TextRun($"编号：{number}\t{day}") { Points = 14 }) { Align = Alignment.Left, HasRightTab = true, Height = 8.6 },
    ];

    public static Table Of(params IReadOnlyList<TableRow> rows) => new([Label, Answer, Label, Answer], rows);

    /// <summary>Two labelled answers beside each other.</summary>
    public static TableRow Pair(string first, string answer, string second, string other) => new([TableCell.Label(first), TableCell.Of(answer), TableCell.Label(second), TableCell.Of(other)], 10);

    /// <summary>One labelled answer across the table.</summary>
    public static TableRow Whole(string label, string answer, double height = 10) => new([TableCell.Label(label), TableCell.Of(answer, 3)], height);

    /// <summary>Pictures beside each other, each with its words.</summary>
    public static TableRow Pictures(string label, IReadOnlyList<Picture> pictures) => new([TableCell.Label(label), new([.. pictures], 3)], 40);
}
