namespace Chuangcheng.Model.Documents;

/// <summary>A stretch of text in one face.</summary>
public sealed record TextRun(string Text)
{
    public Face Face { get; init; } = Face.FangSong;

    public double Points { get; init; } = OfficialPage.BodyPoints;

    public bool Bold { get; init; }

    /// <summary>The issuing mark and its rule; everything else is black.</summary>
    public bool Red { get; init; }

    /// <summary>Width of the characters in per cent of their own.</summary>
    public int Scale { get; init; } = 100;

    /// <summary>Points more between the characters.</summary>
    public double Spread { get; init; }

    public static TextRun Heading(string text) => new(text) { Face = Face.Hei };
}
