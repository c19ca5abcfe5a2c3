using System.Collections.Frozen;

namespace Chuangcheng.Model;

/// <summary>How names of the model are written on the wire.</summary>
public static class Names
{
    /// <summary>FixOnTheSpot → fixOnTheSpot.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static string Wire<T>(this T value) where T : struct, Enum => Words<T>.Written.TryGetValue(value, out var word) ? word : Camel(value.ToString());

    /// <summary>Reads a wire name exactly; numbers and other spellings are refused.</summary>
    public static T? Read<T>(string? text) where T : struct, Enum => text is not null && Words<T>.Meant.TryGetValue(text, out var value) ? value : null;

    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Written = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value => Camel(value.ToString()));
        public static readonly FrozenDictionary<string, T> Meant = Enum.GetNames<T>().ToFrozenDictionary(Camel, Enum.Parse<T>, StringComparer.Ordinal);
    }
}
