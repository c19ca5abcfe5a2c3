using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Chuangcheng.Server.Console;

/// <summary>
/// Every text of the product, in the language of the request. A key begins with its area: <c>problems.ledger.title</c> is the
/// entry <c>ledger.title</c> of Problems/Texts.resx, or of Texts.en.resx beside it.
/// </summary>
/// <param name="strict">A missing key throws; otherwise the key itself is shown.</param>
public sealed class Words(bool strict)
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Areas = new();

    public string this[string key] => Find(key) ?? (strict ? throw new KeyNotFoundException($"No text for '{key}'.") : key);

    /// <summary>The text with its {0}, {1} … filled in.</summary>
    public string this[string key, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The texts of one area: <c>In("Problems")["ledger.title"]</c>.</summary>
    public AreaWords In(string area) => new(this, area);

    private static string? Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1) return null;
        var area = Areas.GetOrAdd(key[..dot], static name => new(
            $"Chuangcheng.Server.{char.ToUpperInvariant(name[0])}{name[1..]}.Texts", typeof(Words).Assembly));
        try
        {
            return area.GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }
}
