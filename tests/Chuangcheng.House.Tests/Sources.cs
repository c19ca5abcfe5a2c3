using System.Text.RegularExpressions;

namespace Chuangcheng.House.Tests;

/// <summary>Rules about every source file.</summary>
public sealed partial class Sources
{
    private static readonly string[] InTheRoot =
    [
        ".ci", ".editorconfig", ".git", ".gitignore", "ARCHITECTURE.md", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md", "Chuangcheng.slnx", "Directory.Build.props", "Directory.Packages.props",
        "LICENSE", "README.md", "README.zh-CN.md", "bench", "deploy", "docs", "global.json", "run", "src", "test", "tests",
    ];

    [Fact]
    public void HaveNamesThatSayWhatTheyAre() => Repository.Sources("src").Select(Path.GetFileNameWithoutExtension)
        .Where(name => VagueName().IsMatch(name!)).ShouldBeEmpty();

    [Fact]
    public void AreShort() => Repository.Sources("src").Where(file => File.ReadLines(file).Count() > 300).Select(Repository.Relative).ShouldBeEmpty();

    [Fact]
    public void HoldNoHanOutsideTextsTheDemonstrationAndWordsThatAreRead()
    {
        string[] known =
        [
            "Demonstration/", "Model/Bulletins/", "Model/Reports/", "Model/Measures/", "Intake/ReadWords.cs", "Indicators/EditionReader.cs", "Indicators/IndicatorCode.cs", "Indicators/DefaultEdition.cs", "Cli/", "Model/Documents/", "Model/Submission/", "Problems/Pasting/", "Problems/Pages/TemplateWords.cs",
        ];
        // Names the catalogue, imports and pasted texts read, measures' sentences in both languages, and the words a server prints at start.
        Repository.Sources("src").Where(file => !known.Any(part => file.Contains(part, StringComparison.Ordinal)))
            .Where(file => File.ReadLines(file).Select(line => Comment().Replace(line, "")).Any(line => Han().IsMatch(line) && !line.Contains("创城", StringComparison.Ordinal)))
            .Select(Repository.Relative).ShouldBeEmpty();
    }

    [Fact]
    public void HaveNoInterfaceWithOneImplementation()
    {
        var all = Repository.Sources("src").Select(File.ReadAllText).ToList();
        all.SelectMany(text => Interface().Matches(text).Select(m => m.Groups[1].Value)).Where(name => all.Sum(text => Regex.Count(text, $@"[:,]\s*{name}\b")) < 2).ShouldBeEmpty();
    }

    [Fact]
    public void LeaveNothingElseInTheRoot() => Directory.GetFileSystemEntries(Repository.Root).Select(Path.GetFileName)
        .Except(["artifacts", "data", "node_modules", ".vs", ".vscode", ".idea"]).Except(InTheRoot).ShouldBeEmpty();

    [Fact]
    public void SpeakOfNoMachineAndNoRegistry() => new[] { "src", "tests", "docs", "deploy", "bench" }.SelectMany(folder => Repository.Sources(folder, "*"))
        .Where(file => !file.EndsWith(nameof(Sources) + ".cs", StringComparison.Ordinal) && new FileInfo(file).Length < 2_000_000)
        .Where(file => Regex.IsMatch(File.ReadAllText(file), "/work/main|registry\\.npm|api\\.nuget")).Select(Repository.Relative).ShouldBeEmpty();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Service|Processor|Impl|Base|Info|Dto|Common)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"^\s*//.*$|//[^""]*$|^\s*\*.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\binterface\s+(I[A-Z]\w*)")]
    private static partial Regex Interface();
}
