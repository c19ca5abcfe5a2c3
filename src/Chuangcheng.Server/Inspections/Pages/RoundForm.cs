using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The form of a new round as the question of the API.</summary>
internal static class RoundForm
{
    public static RoundBody Read(IFormCollection form, RoundTemplate template) => new(
        form.Text("name"), null, Asked.Day(form["from"]), Asked.Day(form["to"]), form.List("items"), template.Kind == VisitKind.Unannounced || form["unannounced"] == "true",
        null, template.IsSelfPatrol || form.List("sites").Count > 0 ? null : Draw(form, template), template.DrawsPeople ? null : Teams(form.Text("teams")), template.Code, form.Text("cadence"),
        template.IsSelfPatrol ? new(Chuangcheng.Model.Names.Wire(template.Places), form.Text("unit")) : null);

    /// <summary>What was typed, to be shown again.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IFormCollection form) => form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    private static DrawBody Draw(IFormCollection form, RoundTemplate template) => new(
        form.List("types"), form.Text("unit"), Asked.Number(form["each"]), Asked.Number(form["percent"]), long.TryParse(form["seed"], System.Globalization.CultureInfo.InvariantCulture, out var seed) ? seed : null,
        form["byRisk"] == "true", template.DrawsPeople ? form.List("people") : null, template.DrawsPeople ? Asked.Number(form["teamCount"]) : null);

    /// <summary>A team a line: its name, a colon, user names.</summary>
    private static IReadOnlyList<TeamBody> Teams(string? lines) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split([':', '：'], 2) is [var name, var members]
            ? new TeamBody(name.Trim(), Names(members), null) : new TeamBody(null, Names(line), null))];

    private static string[] Names(string text) => text.Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
