using System.Text.RegularExpressions;

namespace Chuangcheng.House.Tests;

/// <summary>Rule 1: an area may use the rows below it, never its neighbours; the arrows back are in Consequences.cs.</summary>
public sealed partial class Areas
{
    private static readonly string[][] Rows = [["Search", "Documents"], ["Organisation", "Indicators", "Sites", "Evidence"], ["Responsibility"], ["Inspections", "Problems"], ["Measures"], ["Assessments"], ["Reports"], ["Bulletins"], ["Submission"], ["Field"], ["Todo"]];

    /// <summary>Arrows that are there for a reason; each names it.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["Model/Reports → Bulletins"] = "figures are read by the one reader of bulletins",
        ["Server/Reports → Bulletins"] = "shows the figures the reader found",
        ["Server/Search → Bulletins"] = "keeps the searched texts of what the ledger saves",
        ["Model/Documents → Bulletins"] = "a bulletin is one of the papers that are typeset",
        ["Server/Sites → Organisation"] = "who may see a site is asked of the actor",
        ["Server/Sites → Measures"] = "feeds the columns after its commit",
        ["Server/Responsibility → Problems"] = "a hand-over lists the open problems",
        ["Server/Search → Sites"] = "keeps the searched texts of what the ledger saves",
        ["Server/Search → Problems"] = "keeps the searched texts of what the ledger saves",
        ["Server/Evidence → Organisation"] = "who may see a photo is asked of the actor",
        ["Server/Indicators → Organisation"] = "routes ask for rights",
        ["Server/Problems → Inspections"] = "the consequence of a failed check reads the check",
        ["Model/Problems → Inspections"] = "a problem's source is a kind of visit",
        ["Server/Inspections → Problems"] = "a visit shows the problems it opened",
        ["Server/Inspections → Measures"] = "feeds the columns after its commit",
        ["Server/Problems → Measures"] = "feeds the columns after its commit",
        ["Server/Sites → Indicators"] = "a checklist is the catalogue's items of a site's type",
    };

    [Fact]
    public void UseOnlyTheRowsBelowThem()
    {
        var wrong = new List<string>();
        foreach (var project in new[] { "Model", "Server" })
            for (var row = 0; row < Rows.Length; row++)
                foreach (var area in Rows[row])
                    foreach (var file in Files(project, area))
                        foreach (Match use in Use().Matches(File.ReadAllText(file)))
                        {
                            var used = use.Groups[1].Value;
                            var usedRow = Array.FindIndex(Rows, r => r.Contains(used));
                            if (used == area || usedRow < 0 || usedRow < row || Allowed.ContainsKey($"{project}/{area} → {used}")) continue;
                            wrong.Add($"{Repository.Relative(file)} uses {used}");
                        }
        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void AreDecidedWithoutPackagesInputOutputOrAClock()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "src/Chuangcheng.Model/Chuangcheng.Model.csproj"));
        project.ShouldNotContain("Reference");
        foreach (var file in Repository.Sources("src/Chuangcheng.Model"))
        {
            var text = File.ReadAllText(file);
            foreach (var word in new[] { "System.IO", "System.Net", "Microsoft.", "TimeProvider", "Task<", "Console.", "Environment." }) text.ShouldNotContain(word, customMessage: Repository.Relative(file));
        }
    }

    [Fact]
    public void AreJoinedOnOnePage() => File.ReadAllText(Path.Combine(Repository.Root, "src/Chuangcheng.Server/Consequences.cs")).Split('\n')
        .Select(line => line.Trim().TrimEnd(';')).Where(line => line.StartsWith(".When", StringComparison.Ordinal)).ShouldBe(
        [".When<CheckFailed>(OpenProblem.Handle)", ".When<ProblemOpened>(DispatchProblem.Handle)", ".When<ProblemMoved>(WatchProblem.Handle)", ".When<UnitMerged>(CarryOnProblems.Handle)"]);

    private static IEnumerable<string> Files(string project, string area)
    {
        var folder = $"src/Chuangcheng.{project}/{area}";
        return Directory.Exists(Path.Combine(Repository.Root, folder)) ? Repository.Sources(folder) : [];
    }

    [GeneratedRegex(@"Chuangcheng\.(?:Model|Server)\.(\w+)")]
    private static partial Regex Use();
}
