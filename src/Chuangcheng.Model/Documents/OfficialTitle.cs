namespace Chuangcheng.Model.Documents;

/// <summary>Title and signature of an official paper (domain 15.1).</summary>
internal static class OfficialTitle
{
    private const double Points = 22;

    /// <summary>Characters of 二号 in a line of the type area.</summary>
    private const int InALine = 20;

    /// <summary>Two lines below the rule, centred; broken into lines of growing or equal length (trapezoid), never inside two brackets of 《》.</summary>
    public static IEnumerable<Paragraph> Of(string title) => Broken(title).Select((line, i) => new Paragraph(new TextRun(line) { Face = Face.XiaoBiaoSong, Points = Points })
    {
        Align = Alignment.Centre, Before = i == 0 ? 2 * OfficialPage.LineHeight : 0, Height = 12, KeepsWithNext = true,
    });

    public static IReadOnlyList<string> Broken(string title)
    {
        var count = (title.Length + InALine - 1) / InALine;
        if (count == 1) return [title];
        var lines = new List<string>();
        for (int at = 0, left = count; left > 0; left--)
        {
            var length = left == 1 ? title.Length - at : Math.Max(1, (title.Length - at) / left - (left > 1 ? 1 : 0));
            lines.Add(title.Substring(at, length));
            at += length;
        }
        return lines;
    }

    /// <summary>Issuer and day at the right, the day indented four characters, the issuer centred over it.</summary>
    public static IEnumerable<Paragraph> Signature(string issuer, DateOnly date)
    {
        var day = Numbering.Day(date);
        var over = Math.Max(0, 4 + (Width(day) - issuer.Length) / 2.0);
        yield return new(new TextRun(issuer)) { Align = Alignment.Right, RightIndent = issuer.Length > Width(day) + 8 ? 2 : over, Before = OfficialPage.LineHeight, KeepsWithNext = true };
        yield return new(new TextRun(day)) { Align = Alignment.Right, RightIndent = 4 };
    }

    private static double Width(string text) => text.Sum(c => c < 0x2E80 ? 0.5 : 1.0);
}
