using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Chuangcheng.House.Tests;

/// <summary>Every text exists in both languages, every key a component names exists, and no component holds words of its own.</summary>
public sealed partial class ConsoleTexts
{
    private static readonly string Server = Path.GetFullPath(Path.Combine(Here(), "../../src/Chuangcheng.Server"));

    public static TheoryData<string> Areas => [.. Directory.GetFiles(Server, "Texts.resx", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/")).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))];

    [Theory]
    [MemberData(nameof(Areas))]
    public void BothLanguagesHaveTheSameKeysAndNoEmptyText(string area)
    {
        var chinese = Texts(area, "Texts.resx");
        var english = Texts(area, "Texts.en.resx");

        english.Keys.Order().ShouldBe(chinese.Keys.Order());
        chinese.Concat(english).Where(pair => string.IsNullOrWhiteSpace(pair.Value)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void BothLanguagesHaveTheSamePlaceholders(string area)
    {
        var english = Texts(area, "Texts.en.resx");

        foreach (var (key, text) in Texts(area, "Texts.resx"))
            Placeholders(english[key]).ShouldBe(Placeholders(text), $"{area}: {key}");
    }

    [Fact]
    public void EveryKeyNamedByAComponentExists()
    {
        var known = Areas.SelectMany(row => Texts(row.Data, "Texts.resx").Keys.Select(key => $"{char.ToLowerInvariant(row.Data[0])}{row.Data[1..]}.{key}")).ToHashSet();
        var missing = Components().SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Where(key => !known.Contains(key));

        missing.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void NoComponentHoldsAHanCharacter() =>
        Components().Where(file => Han().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Fact]
    public void NoComponentUsesWhatOnlyAnInteractiveRuntimeCanDo() =>
        Components().Where(file => Interactive().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    private static IEnumerable<string> Components() =>
        Directory.GetFiles(Server, "*.razor", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/"));

    private static Dictionary<string, string> Texts(string area, string file) =>
        XDocument.Load(Path.Combine(Server, area, file)).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("""W\["([a-z][\w.]+)"[\],]""")]
    private static partial Regex Key();

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Han();

    [GeneratedRegex(@"@on[a-z]+\s*=|@rendermode|StreamRendering|<Virtualize|@bind")]
    private static partial Regex Interactive();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();
}
