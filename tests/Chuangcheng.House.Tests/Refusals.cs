using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chuangcheng.Model;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.House.Tests;

/// <summary>Every "no" has a code of its own and words in both languages; docs/errors.md lists them.</summary>
public sealed partial class Refusals
{
    private static List<(string Code, string Kind, string File)> Codes() => [.. Repository.Sources("src").Where(file => file.EndsWith("Refusals.cs", StringComparison.Ordinal))
        .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(m => (m.Groups[1].Value, m.Groups[2].Value, Path.GetFileName(file))))];

    [Fact]
    public void AreWordedInBothLanguages()
    {
        Codes().Count.ShouldBeGreaterThan(60);
        foreach (var (code, _, file) in Codes())
            foreach (var language in new[] { "zh-CN", "en" }) Sentence(code, language).ShouldNotBe(code, $"{file}: {code} in {language}");
    }

    [Fact]
    public void AreListedForProgrammers()
    {
        var text = new StringBuilder("# Errors\n\nEvery refusal of the API carries `type: urn:chuangcheng:<code>`. Codes are never reused.\n\n| code | status | English | 中文 |\n| --- | --- | --- | --- |\n");
        foreach (var (code, kind, _) in Codes().DistinctBy(c => c.Code).OrderBy(c => c.Code, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| `{code}` | {Status(kind)} | {Sentence(code, "en")} | {Sentence(code, "zh-CN")} |\n");
        var file = Path.Combine(Repository.Root, "docs/errors.md");
        if (Environment.GetEnvironmentVariable("CHUANGCHENG_APPROVE") == "1") File.WriteAllText(file, text.ToString());
        File.ReadAllText(file).ShouldBe(text.ToString(), "Run the house tests once with CHUANGCHENG_APPROVE=1.");
    }

    private static int Status(string kind) => int.TryParse(kind, CultureInfo.InvariantCulture, out var status) ? status : (int)Enum.Parse<RefusalKind>(kind);

    private static string Sentence(string code, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return RefusalWords.Sentence(new Refusal(code, RefusalKind.BadInput, "…", "…", "…", "…"));
    }

    [GeneratedRegex("""new(?: Refusal)?\("([a-z-]+)", (?:RefusalKind\.|\(RefusalKind\))(\w+)""")]
    private static partial Regex Code();
}
