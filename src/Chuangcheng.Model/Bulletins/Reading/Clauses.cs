namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Where clauses and sentences end; commas inside quotations end nothing.</summary>
internal static class Clauses
{
    /// <summary>No sentence of a paper is longer; what is longer is no sentence.</summary>
    private const int Longest = 500;

    public static bool EndsClause(char c) => c is '，' or '：' or '（' or '）' || EndsSentence(c);

    public static bool EndsSentence(char c) => c is '。' or '；' or '！' or '？' or '【' or '】' or '■' or '◆' or '●' or '★' or '▲';

    public static Span Around(RunningText text, int at, int from, int to, Func<char, bool> ends)
    {
        var (begin, end) = (at, at);
        while (begin > from && at - begin < Longest && !Ends(text, begin - 1, ends)) begin--;
        while (end < to && end - at < Longest && !Ends(text, end, ends)) end++;
        return new(begin, end);
    }

    /// <summary>The clause after this one in the same sentence; none at its end.</summary>
    public static Span After(RunningText text, int clauseEnd, int sentenceEnd)
    {
        if (clauseEnd + 1 >= sentenceEnd) return Span.None;
        var end = clauseEnd + 1;
        while (end < sentenceEnd && end - clauseEnd < Longest && !Ends(text, end, EndsClause)) end++;
        return new(clauseEnd + 1, end);
    }

    private static bool Ends(RunningText text, int at, Func<char, bool> ends) => ends(text.Clean[at]) && !text.Quoted(at);
}
