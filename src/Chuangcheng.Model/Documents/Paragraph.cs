namespace Chuangcheng.Model.Documents;

/// <summary>One paragraph. Indents are in characters of body size, distances in millimetres.</summary>
public sealed record Paragraph(params IReadOnlyList<TextRun> Runs) : Block
{
    public Alignment Align { get; init; }

    public double FirstIndent { get; init; }

    public double LeftIndent { get; init; }

    public double RightIndent { get; init; }

    /// <summary>The first line begins this many characters left of the others.</summary>
    public double Hanging { get; init; }

    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>Height of a line; null is the grid's.</summary>
    public double? Height { get; init; }

    public RuleKind RuleAbove { get; init; }

    public RuleKind RuleBelow { get; init; }

    /// <summary>How far rules stand out of the type area, left and right, in millimetres.</summary>
    public (double Left, double Right) Overhang { get; init; }

    /// <summary>Text after a tab stands at the right edge.</summary>
    public bool HasRightTab { get; init; }

    public bool KeepsWithNext { get; init; }

    public bool StartsPage { get; init; }

    public static Paragraph Body(params IReadOnlyList<TextRun> runs) => new(runs) { FirstIndent = 2 };

    public static Paragraph Body(string text) => Body(new TextRun(text));

    public static Paragraph Empty { get; } = new(new TextRun(""));
}
