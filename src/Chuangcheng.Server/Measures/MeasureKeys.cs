using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Measures;

/// <summary>Writes a dimension's number as programs and people know it.</summary>
internal static class MeasureKeys
{
    /// <summary>The key of records that have no value of the dimension.</summary>
    public const string None = "none";

    public static (string Key, string Label) Of(Dimension by, int key, Register register) => by switch
    {
        Dimension.Unit or Dimension.Street => register.Tree.Find(key) is { } unit ? (unit.Id.ToString(), register.NameWithin(unit)) : (None, "—"),
        Dimension.SiteType or Dimension.Indicator or Dimension.Item => Catalogue(key, register),
        Dimension.Source => (((ProblemSource)key).Wire(), Word((ProblemSource)key)),
        Dimension.Month => Same(string.Create(CultureInfo.InvariantCulture, $"{key / 100}-{key % 100:00}")),
        _ => Same(DateOnly.FromDayNumber(key).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    private static (string, string) Catalogue(int no, Register register)
    {
        var (zh, en) = register.Catalogues.NameOf(no);
        var name = Language.IsEnglish && en.Length > 0 ? en : zh;
        return no == 0 ? (None, "—") : (register.Catalogues.CodeOf(no), name);
    }

    private static string Word(ProblemSource source) => Plumbing.RefusalWords.Of($"problems.source.{source.Wire()}");

    private static (string, string) Same(string text) => (text, text);
}
