using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Mobile numbers, identity numbers, number plates and homes; the fix masks them.</summary>
internal static partial class PersonalData
{
    public static IEnumerable<Finding> In(Passage passage)
    {
        foreach (Match match in Kinds().Matches(passage.Text)) yield return passage.Found("personal-data", match.Index, match.Length, Masked(match.Value));
    }

    private static string Masked(string value) => value.Length <= 4 ? new('*', value.Length) : string.Concat(value.AsSpan(0, 3), new string('*', value.Length - 5), value.AsSpan(value.Length - 2));

    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Z]·?[A-Z0-9]{5,6}(?![A-Z0-9])|\d{1,3}号楼\d{1,2}单元\d{3,4}[号室]?")]
    private static partial Regex Kinds();
}
