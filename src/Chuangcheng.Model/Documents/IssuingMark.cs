namespace Chuangcheng.Model.Documents;

/// <summary>The red head of an ordinary document: mark 35 mm under the upper edge of the type area, number two lines below, rule 4 mm below that.</summary>
internal static class IssuingMark
{
    public static IReadOnlyList<Block> Of(string mark, string number)
    {
        var fit = MastheadFit.Of(mark, 44);
        return
        [
            .. fit.Lines.Select((line, i) => new Paragraph(new TextRun(line) { Face = Face.XiaoBiaoSong, Points = fit.Points, Scale = fit.Scale, Red = true })
            {
                Align = Alignment.Centre, Height = fit.LineHeight, Before = i == 0 ? 35 - AirAbove(fit) : 0,
            }),
            new Paragraph(new TextRun(number)) { Align = Alignment.Centre, Before = 2 * OfficialPage.LineHeight, RuleBelow = RuleKind.Red, After = 0 },
        ];
    }

    /// <summary>Inside an exact line the characters begin a little below its upper edge.</summary>
    private static double AirAbove(MastheadFit fit) => (fit.LineHeight - OfficialPage.Millimetres(fit.Points)) / 2;
}
