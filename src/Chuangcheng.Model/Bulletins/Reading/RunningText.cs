using System.Buffers;
using System.Text;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>A text without white space and without marks of emphasis, which remembers where each was: bulletins are wrapped anywhere, even inside a word.</summary>
internal sealed class RunningText
{
    /// <summary>Bold begins or ends here: stands in a text made of a document, is no part of it.</summary>
    public const char Emphasis = '\u0001';

    private const string Half = ",:;()!?%０１２３４５６７８９％．＋－";
    private const string Full = "，：；（）！？%0123456789%.+-";
    private const int MostStars = 7;
    private static readonly SearchValues<char> Folded = SearchValues.Create(Half);

    private readonly int[] origin;
    private readonly Gap[] before;
    private readonly bool[] quoted;

    private RunningText(string normalised, string plain, int[] origin, Gap[] before)
    {
        (Normalised, Plain, this.origin, this.before) = (normalised, plain, origin, before);
        Clean = Fold(plain);
        quoted = Quotations.In(Clean);
    }

    /// <summary>The whole text without white space.</summary>
    public string Normalised { get; }

    /// <summary>Without emphasis as well, punctuation as written.</summary>
    public string Plain { get; }

    /// <summary>As <see cref="Plain"/>, character by character, in one form of digits and punctuation: what rules look at.</summary>
    public string Clean { get; }

    public int Length => Clean.Length;

    public static RunningText Of(string text)
    {
        var (normalised, plain) = (new StringBuilder(text.Length), new StringBuilder(text.Length));
        var (origin, before) = (new int[text.Length + 1], new Gap[text.Length + 1]);
        var pages = PageNumbers.In(text);
        for (var i = 0; i < text.Length;)
            i = pages.TryGetValue(i, out var end) ? Pass(text, i, end, normalised) : Take(text, i, normalised, plain, origin, before);
        origin[plain.Length] = normalised.Length;
        before[plain.Length] |= Gap.Line;
        before[0] |= Gap.Line;
        return new RunningText(normalised.ToString(), plain.ToString(), origin, before);
    }

    /// <summary>What stood in front of the character.</summary>
    public Gap Before(int at) => before[at];

    public bool Breaks(int at) => (before[at] & Gap.Line) != 0;

    public bool Quoted(int at) => quoted[at];

    /// <summary>The place in <see cref="Normalised"/>.</summary>
    public int Origin(int at) => origin[at];

    public string As(int from, int to) => Plain[from..to];

    /// <summary>The stretch of <see cref="Normalised"/>.</summary>
    public string AsPrinted(int from, int to) => Normalised[origin[from]..(to > from ? origin[to - 1] + 1 : origin[from])];

    /// <summary>Reads one character, or one mark, and says where the next begins.</summary>
    private static int Take(string text, int at, StringBuilder normalised, StringBuilder plain, int[] origin, Gap[] before)
    {
        var c = text[at];
        if (c == Emphasis)
        {
            before[plain.Length] |= Gap.Emphasis;
            return at + 1;
        }
        if (char.IsWhiteSpace(c))
        {
            before[plain.Length] |= c == '\n' ? Gap.Line : Gap.Space;
            return at + 1;
        }
        if (Marks(text, at) is var marks and > 0)
        {
            before[plain.Length] |= c == '*' ? Gap.Emphasis : Gap.Line;
            normalised.Append(c, marks);
            return at + marks;
        }
        origin[plain.Length] = normalised.Length;
        plain.Append(c);
        normalised.Append(c);
        return at + 1;
    }

    /// <summary>A page number stays in the normalised text and in no other.</summary>
    private static int Pass(string text, int from, int to, StringBuilder normalised)
    {
        foreach (var c in text.AsSpan(from, to - from))
            if (!char.IsWhiteSpace(c)) normalised.Append(c);
        return to;
    }

    /// <summary>Length of a mark of emphasis, heading or rule.</summary>
    private static int Marks(string text, int at)
    {
        var c = text[at];
        if (c is not ('*' or '#' or '-' or '_')) return 0;
        var end = at;
        while (end < text.Length && text[end] == c && (c is '-' or '_' || end - at < MostStars)) end++;
        return c switch
        {
            '*' => end - at is 2 or 3 ? end - at : 0,
            '#' => end < text.Length && text[end] == ' ' && (at == 0 || text[at - 1] == '\n') ? end - at : 0,
            _ => end - at >= 3 ? end - at : 0,
        };
    }

    private static string Fold(string plain)
    {
        if (plain.AsSpan().IndexOfAny(Folded) < 0) return plain;
        return string.Create(plain.Length, plain, (clean, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var at = Half.IndexOf(text[i], StringComparison.Ordinal);
                clean[i] = at < 0 || BetweenDigits(text, i) ? text[i] : Full[at];
            }
        });
    }

    /// <summary>The comma of 1,200 and the colon of 20:30 stay what they are.</summary>
    private static bool BetweenDigits(string text, int at) =>
        text[at] is ',' or ':' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
