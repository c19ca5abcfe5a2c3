using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Lists of codes are one text on both databases, written as the catalogue writes them: A;B;C.</summary>
internal sealed class ListConverter() : ValueConverter<IReadOnlyList<string>, string>(
    list => string.Join(';', list),
    text => text.Split(';', StringSplitOptions.RemoveEmptyEntries));

internal sealed class ListComparer() : ValueComparer<IReadOnlyList<string>>(
    (a, b) => a!.SequenceEqual(b!),
    list => list.Aggregate(0, (hash, text) => HashCode.Combine(hash, text.GetHashCode(StringComparison.Ordinal))),
    list => list.ToArray());

/// <summary>A site's parties are one text: TYPE=unit;TYPE=unit.</summary>
internal sealed class PartiesConverter() : ValueConverter<IReadOnlyDictionary<string, int>, string>(
    parties => Write(parties), text => Read(text))
{
    private static string Write(IReadOnlyDictionary<string, int> parties) =>
        string.Join(';', parties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => FormattableString.Invariant($"{p.Key}={p.Value}")));

    private static Dictionary<string, int> Read(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture));
}

internal sealed class PartiesComparer() : ValueComparer<IReadOnlyDictionary<string, int>>(
    (a, b) => a!.Count == b!.Count && !a.Except(b).Any(),
    parties => parties.Count,
    parties => parties.ToDictionary());
