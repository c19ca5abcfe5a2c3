namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Stretches in “ ”, ‘ ’, 「 」 and 《 》: slogans and titles, whose numbers count nothing and whose commas end nothing; short remarks in brackets as 社区（村） likewise.</summary>
internal static class Quotations
{
    /// <summary>Longer ones are speech, or a mark that was never closed.</summary>
    private const int Longest = 60;

    private const int ShortRemark = 6;

    public static bool[] In(string text)
    {
        var quoted = new bool[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            var close = Closing(text[i]);
            if (close == '\0') continue;
            var end = text.AsSpan(i + 1, Math.Min(Longest, text.Length - i - 1)).IndexOf(close);
            if (end < 0 || (text[i] == '（' && (end > ShortRemark || text.AsSpan(i + 1, end).ContainsAnyInRange('0', '9')))) continue;
            quoted.AsSpan(i, end + 2).Fill(true);
            i += end + 1;
        }
        return quoted;
    }

    public static char Closing(char open) => open switch { '“' => '”', '‘' => '’', '「' => '」', '『' => '』', '《' => '》', '（' => '）', '"' => '"', _ => '\0' };
}
