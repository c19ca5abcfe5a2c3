using System.Text.Json;

namespace Chuangcheng.Server.Intake;

/// <summary>
/// A map as people write it, a line a column: "theirs = ours" for a column, "theirs = CK-S001" for a column that holds an item's result, ":ours = word" for what stands
/// everywhere. Text that begins with a brace is the map itself.
/// </summary>
internal static class MapLines
{
    public static string ToJson(string text, Func<string, bool> isItem)
    {
        if (text.TrimStart().StartsWith('{')) return text;
        var (columns, items, defaults) = (new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(['=', '＝'], 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } theirs, { Length: > 0 } ours]) throw new Model.Refused(IntakeRefusals.BadMap(line, "="));
            if (theirs[0] is ':' or '：') defaults[ReadWords.Column(theirs[1..])] = ours;
            else if (isItem(ours)) items[theirs] = ours;
            else columns[ReadWords.Column(ours)] = theirs;
        }
        return JsonSerializer.Serialize(new { columns, items, defaults }, JsonSerializerOptions.Web);
    }
}
