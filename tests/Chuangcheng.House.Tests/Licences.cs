using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Chuangcheng.House.Tests;

/// <summary>A licence changes in a minor version without a compile error: every package we restore is looked at.</summary>
public sealed class Licences
{
    private static readonly string[] Allowed = ["MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MS-PL", "PostgreSQL", "Unicode-3.0", "MPL-2.0"];

    /// <summary>Packages that name their licence by a file or an address; read by a person.</summary>
    private static readonly Dictionary<string, string> Read = new()
    {
        ["SQLitePCLRaw.core"] = "Apache-2.0", ["SQLitePCLRaw.bundle_e_sqlite3"] = "Apache-2.0", ["SQLitePCLRaw.lib.e_sqlite3"] = "Apache-2.0", ["SQLitePCLRaw.provider.dynamic_cdecl"] = "Apache-2.0",
        ["Shouldly"] = "BSD-3-Clause", ["DiffEngine"] = "MIT", ["EmptyFiles"] = "MIT", ["XmpCore"] = "BSD-3-Clause",
    };

    [Fact]
    public void AreAllAllowed()
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given ? given : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var wrong = new List<string>();
        foreach (var (id, version) in Packages())
        {
            var nuspec = Path.Combine(folder, id.ToLowerInvariant(), version, id.ToLowerInvariant() + ".nuspec");
            if (!File.Exists(nuspec) || Read.ContainsKey(id)) continue;
            var licence = XDocument.Load(nuspec).Descendants().FirstOrDefault(e => e.Name.LocalName == "license" && (string?)e.Attribute("type") == "expression")?.Value ?? "none said";
            if (!licence.Split(" OR ").Any(Allowed.Contains)) wrong.Add($"{id} {version}: {licence}");
        }
        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(string Id, string Version)> Packages() => new[] { "src", "tests" }.SelectMany(folder => Repository.Sources(folder, "packages.lock.json"))
        .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["dependencies"]!.AsObject())
        .SelectMany(framework => framework.Value!.AsObject()).Where(package => package.Value!["resolved"] is not null)
        .Select(package => (package.Key, package.Value!["resolved"]!.GetValue<string>())).Distinct();
}
