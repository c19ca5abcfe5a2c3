using System.Globalization;

namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Short papers (R-BUL-04).</summary>
internal static class Lengths
{
    public static IEnumerable<Finding> In(Bulletin bulletin, int most)
    {
        var length = bulletin.Sections.Sum(section => section.Items.Sum(item => item.Text.Length + (item.Headline?.Length ?? 0)));
        if (length > most) yield return new("too-long", new(-1, -1, "text", 0, 0), [length.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)]);
    }
}
