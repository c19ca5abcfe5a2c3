using System.Globalization;
using System.Text;

namespace Chuangcheng.Model.Indicators;

/// <summary>A code of the assessment system: level Ⅰ, Ⅱ or Ⅲ and a running number. Read tolerantly, written Ⅲ-58 (R-CODE-01).</summary>
public readonly record struct IndicatorCode(int Level, int Number) : IComparable<IndicatorCode>
{
    private const string Dashes = "-—–－―‐‑−─";

    public static IndicatorCode Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no indicator code.");

    /// <summary>Accepts Ⅲ or III in any width and case, any dash, white space, and a name after the number.</summary>
    public static bool TryParse(string? text, out IndicatorCode code)
    {
        code = default;
        if (text is null || text.Length > 200) return false;
        var folded = text.Normalize(NormalizationForm.FormKC).Trim();
        var at = 0;
        while (at < folded.Length && folded[at] is 'I' or 'i' && at < 4) at++;
        if (at is 0 or > 3) return false;
        var level = at;
        while (at < folded.Length && char.IsWhiteSpace(folded[at])) at++;
        if (at >= folded.Length || !Dashes.Contains(folded[at], StringComparison.Ordinal)) return false;
        do at++; while (at < folded.Length && (char.IsWhiteSpace(folded[at]) || Dashes.Contains(folded[at], StringComparison.Ordinal)));
        var start = at;
        while (at < folded.Length && char.IsAsciiDigit(folded[at])) at++;
        if (at - start is 0 or > 4) return false;
        var number = int.Parse(folded.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        if (number == 0) return false;
        code = new(level, number);
        return true;
    }

    public int CompareTo(IndicatorCode other) => (Level, Number).CompareTo((other.Level, other.Number));

    public override string ToString() => FormattableString.Invariant($"{"ⅠⅡⅢ"[Level - 1]}-{Number}");

    public static bool operator <(IndicatorCode a, IndicatorCode b) => a.CompareTo(b) < 0;
    public static bool operator >(IndicatorCode a, IndicatorCode b) => a.CompareTo(b) > 0;
    public static bool operator <=(IndicatorCode a, IndicatorCode b) => a.CompareTo(b) <= 0;
    public static bool operator >=(IndicatorCode a, IndicatorCode b) => a.CompareTo(b) >= 0;
}
