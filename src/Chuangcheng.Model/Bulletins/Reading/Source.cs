using System.Buffers;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>The last brackets of an item: who brought it. Reporters' names are no unit.</summary>
internal readonly record struct Source(string? Unit)
{
    private static readonly SearchValues<char> NoUnit = SearchValues.Create("0123456789“”《》");

    /// <summary>Null when the brackets say something else.</summary>
    public static Source? Of(RunningText text, int from, int to, IReadOnlyCollection<string> known)
    {
        var inside = text.Clean.AsSpan(from, to - from);
        var credited = PaperWords.Credits.At(inside);
        from += credited;
        inside = inside[credited..];
        to -= PaperWords.Credits.Before(inside);
        inside = text.Clean.AsSpan(from, to - from);
        if (inside.IsEmpty) return null;
        if (Units(inside, known)) return new(text.As(from, to));
        if (UnitAndPerson(text, from, to, known) is { } unit) return new(unit);
        return credited > 0 || inside is "综合" or "综合整理" || Persons(text, from, to) ? new Source(null) : null;
    }

    private static bool Units(ReadOnlySpan<char> inside, IReadOnlyCollection<string> known)
    {
        if (inside.ContainsAny(NoUnit)) return false;
        foreach (var part in inside.Split('、'))
            if (!UnitNames.IsUnit(inside[part], known)) return false;
        return true;
    }

    /// <summary>区文明办 张三.</summary>
    private static string? UnitAndPerson(RunningText text, int from, int to, IReadOnlyCollection<string> known)
    {
        for (var at = to - 2; at >= from + 2; at--)
            if ((text.Before(at) != Gap.None || to - at <= 3) && UnitNames.IsUnit(text.Clean.AsSpan(from, at - from), known) && Persons(text, at, to)) return text.As(from, at).TrimEnd('：', '，');
        return null;
    }

    private static bool Persons(RunningText text, int from, int to)
    {
        var begin = from;
        for (var i = from; i <= to; i++)
            if (i == to || text.Clean[i] is '、' or '，' or '/' || (i > begin && text.Before(i) != Gap.None))
            {
                var name = text.Clean.AsSpan(begin, i - begin);
                if (name.StartsWith("通讯员") || name.StartsWith("记者")) name = name[(name[0] == '记' ? 2 : 3)..];
                if (!name.IsEmpty && !UnitNames.IsPerson(name)) return false;
                begin = i < to && text.Clean[i] is '、' or '，' or '/' ? i + 1 : i;
            }
        return to > from;
    }
}
