using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Chuangcheng.Server.Console;

/// <summary>What a page's address asks, handed on to the question of the API.</summary>
internal static class Asked
{
    /// <summary>Only these names, and of them only what is filled in.</summary>
    public static IQueryCollection Of(IQueryCollection query, params IReadOnlyList<string> names) =>
        new QueryCollection(query.Where(pair => names.Contains(pair.Key) && pair.Value.ToString().Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value));

    public static IQueryCollection With(this IQueryCollection query, string name, string? value)
    {
        var pairs = query.Where(pair => pair.Key != name).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (!string.IsNullOrEmpty(value)) pairs[name] = new StringValues(value);
        return new QueryCollection(pairs);
    }

    public static string Href(this IQueryCollection query, string path) =>
        QueryHelpers.AddQueryString(path, query.Where(pair => pair.Value.ToString().Length > 0).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString())));

    /// <summary>What was refused, as one text.</summary>
    public static string Words(Refused refused) => string.Join(' ', refused.Refusals.Select(RefusalWords.Sentence));

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A text of the form; null when it was left empty.</summary>
    public static string? Text(this IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public static Guid FormId(this IFormCollection form) => Guid.TryParse(form["formId"], out var id) ? id : Guid.CreateVersion7();

    /// <summary>Lines or words of a field, without empty ones.</summary>
    public static IReadOnlyList<string> List(this IFormCollection form, string name) =>
        [.. form[name].SelectMany(value => (value ?? "").Split(['\n', ',', ';', '，', '、', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
}
