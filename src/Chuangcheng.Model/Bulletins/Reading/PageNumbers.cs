using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Lines that hold only a page number, left behind by a page break: — 3 —, 第3页, 第3页共8页.</summary>
internal static partial class PageNumbers
{
    /// <summary>For each such line where it begins, and its end.</summary>
    public static Dictionary<int, int> In(string text)
    {
        var found = new Dictionary<int, int>();
        foreach (var match in Line().EnumerateMatches(text)) found[match.Index] = match.Index + match.Length;
        return found;
    }

    [GeneratedRegex(@"(?<=^|\n)[ \t\u3000]*(?:[-—–－]{1,2}[ \t]*\d{1,3}[ \t]*[-—–－]{1,2}|第[ \t]*\d{1,3}[ \t]*页(?:[ \t,，/]*共[ \t]*\d{1,3}[ \t]*页)?)[ \t\r]*(?=\n|$)")]
    private static partial Regex Line();
}
