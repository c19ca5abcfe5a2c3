namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Office and date under a notice.</summary>
internal readonly record struct Closing(int From, string? Issuer, DateOnly? Date)
{
    private const int Longest = 40;

    public static Closing Of(RunningText text, Masthead masthead, int from, int to)
    {
        if (masthead.Date is not null || masthead.Issue is not null) return new(to, null, null);
        var line = LineBefore(text, from, to);
        if (line.IsEmpty || line.Length > Longest || Dates.In(text.Clean[line.From..line.To]) is not { } day) return new(to, null, null);
        var above = LineBefore(text, from, line.From);
        var office = !above.IsEmpty && above.Length <= Longest && UnitNames.Suffixes.Before(text.Clean.AsSpan(above.From, above.Length)) > 0;
        return office ? new(above.From, text.As(above.From, above.To), day) : new(line.From, null, day);
    }

    private static Span LineBefore(RunningText text, int from, int to)
    {
        var begin = to - 1;
        while (begin > from && !text.Breaks(begin)) begin--;
        return new(begin, to);
    }
}
