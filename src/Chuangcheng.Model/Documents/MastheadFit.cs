namespace Chuangcheng.Model.Documents;

/// <summary>How a masthead is set so that it fits the type area: on one line as large as it may be, else on two, else narrower.</summary>
/// <param name="Scale">Width of the characters in per cent.</param>
public sealed record MastheadFit(IReadOnlyList<string> Lines, double Points, int Scale)
{
    private const double Largest = 56, LargestOfTwo = 44, Comfortable = 34, Narrowest = 66;

    /// <summary>Millimetres of one line.</summary>
    public double LineHeight => OfficialPage.Millimetres(Points * 1.2);

    /// <param name="name">A space marks where it may be broken.</param>
    /// <param name="most">Points it may have at most.</param>
    public static MastheadFit Of(string name, double most = Largest)
    {
        var one = name.Replace(" ", "", StringComparison.Ordinal);
        var single = Size(one, most);
        if (single >= Math.Min(Comfortable, most)) return new([one], single, 100);
        string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length >= 2)
        {
            string[] two = [string.Concat(parts[..^1]), parts[^1]];
            return Narrowed(two, Math.Min(most, LargestOfTwo));
        }
        return Width(one) * Comfortable * Narrowest / 100 <= OfficialPage.TypeWidthPoints ? Narrowed([one], most) : Narrowed([one[..(one.Length / 2)], one[(one.Length / 2)..]], Math.Min(most, LargestOfTwo));
    }

    /// <summary>On one line whatever happens: a letter's mark.</summary>
    public static MastheadFit OneLine(string name, double most)
    {
        var one = name.Replace(" ", "", StringComparison.Ordinal);
        var size = Size(one, most);
        var points = Math.Min(most, Math.Round(size * 1.25));
        return new([one], points, (int)Math.Floor(size / points * 100));
    }

    private static MastheadFit Narrowed(IReadOnlyList<string> lines, double most)
    {
        var points = lines.Min(line => Size(line, most));
        if (points >= Comfortable) return new(lines, points, 100);
        var chosen = Math.Min(Comfortable, most);
        var scale = Math.Max(40, (int)Math.Floor(points / chosen * 100));
        return new(lines, Math.Min(chosen, Math.Floor(points * 100 / scale * 2) / 2), scale);
    }

    /// <summary>In half points, as files count.</summary>
    private static double Size(string line, double most) => Math.Min(most, Math.Floor(OfficialPage.TypeWidthPoints / Width(line) * 2) / 2);

    /// <summary>In full characters.</summary>
    private static double Width(string line) => Math.Max(1, line.Sum(c => c < 0x2E80 ? 0.5 : 1.0));
}
