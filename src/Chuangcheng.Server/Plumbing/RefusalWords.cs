using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Words a refusal in the caller's language: each area words its own codes.</summary>
internal static class RefusalWords
{
    private static readonly Words Words = new(strict: false);
    private static readonly string[] Areas = ["plumbing", "organisation", "indicators", "sites", "evidence", "responsibility", "inspections", "problems", "measures", "reports", "intake", "documents", "bulletins", "submission", "assessments"];

    /// <summary>What happened, why, and what to do.</summary>
    public static string Sentence(Refusal refusal)
    {
        foreach (var area in Areas)
            if (Words.Has($"{area}.refusal.{refusal.Code}"))
                return string.Format(CultureInfo.CurrentCulture, Words[$"{area}.refusal.{refusal.Code}"], [.. refusal.Arguments]);
        return refusal.Code;
    }

    public static string Title(Refusal refusal) => Words[$"plumbing.kind.{(int)refusal.Kind}"];

    public static string Of(string key, params object?[] arguments) => Words[key, arguments];
}
