using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>Reads the scheme's form: rows that were left empty are none.</summary>
internal static class SchemeForm
{
    /// <summary>Rows that stand empty below the filled ones.</summary>
    public const int Spare = 3;

    public static SchemeBody Read(IFormCollection form) => new(
        Asked.Number(form["version"]), form.Text("name"), Classes(form), Components(form), Decimal(form["total"]), Names.Read<AssessmentCadence>(form["cadence"].ToString()), Asked.Number(form["cutOffDays"]),
        Asked.Number(form["appealDays"]), Names.Read<Audience>(form["audience"].ToString()), Weights(form), form["capsSerious"] == "true", Asked.Number(form["leastCases"]), form["showsRanks"] == "true", Flags(form));

    private static List<ObjectClass> Classes(IFormCollection form) =>
        [.. Rows(form, "class-name").Select(i => (Name: At(form, "class-name", i), Code: At(form, "class-code", i), Kinds: form[$"class-kinds-{i}"].Select(Names.Read<UnitKind>).OfType<UnitKind>().ToList()))
            .Where(row => row.Name.Length > 0 || row.Kinds.Count > 0)
            .Select(row => new ObjectClass(row.Code.Length > 0 ? row.Code : row.Kinds.Count > 0 ? row.Kinds[0].Wire() : "", row.Name, row.Kinds))];

    private static List<Component> Components(IFormCollection form) =>
        [.. Rows(form, "component-source").Select(i => (Source: Names.Read<ComponentSource>(At(form, "component-source", i)), Code: At(form, "component-code", i), Weight: At(form, "component-weight", i), Of: At(form, "component-of", i)))
            .Where(row => row.Source is not null)
            .Select(row => new Component(row.Code.Length > 0 ? row.Code : row.Source!.Value.Wire(), row.Source!.Value, Decimal(row.Weight) ?? 0, row.Source is ComponentSource.Periods && Guid.TryParse(row.Of, out var of) ? of : null))];

    private static List<FlagRule> Flags(IFormCollection form) =>
        [.. Rows(form, "flag-kind").Where(i => At(form, "flag-kind", i).Length > 0 && Names.Read<FlagKind>(At(form, "flag-kind", i)) is not null).Select(i => new FlagRule(
            Names.Read<FlagKind>(At(form, "flag-kind", i))!.Value, Decimal(At(form, "flag-atLeast", i)), Decimal(At(form, "flag-below", i)), Asked.Number(At(form, "flag-first", i)), Asked.Number(At(form, "flag-last", i)),
            Asked.Number(At(form, "flag-inARow", i)) ?? 1, At(form, "flag-barred", i) != "false"))];

    private static Dictionary<string, decimal> Weights(IFormCollection form) =>
        form.Where(field => field.Key.StartsWith("type-", StringComparison.Ordinal)).Select(field => (Type: field.Key[5..], Weight: Decimal(field.Value))).Where(t => t.Weight is not null and not 1).ToDictionary(t => t.Type, t => t.Weight!.Value);

    private static IEnumerable<int> Rows(IFormCollection form, string name) => Enumerable.Range(0, Math.Min(form[name].Count, 100));

    private static string At(IFormCollection form, string name, int row) => row < form[name].Count ? form[name][row]?.Trim() ?? "" : "";

    public static decimal? Decimal(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
