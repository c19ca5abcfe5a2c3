namespace Chuangcheng.Model;

/// <summary>How names of the model are written on the wire.</summary>
public static class Names
{
    /// <summary>FixOnTheSpot → fixOnTheSpot.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static string Wire<T>(this T value) where T : struct, Enum => Camel(value.ToString());

    /// <summary>Reads a wire name exactly; numbers and other spellings are refused.</summary>
    public static T? Read<T>(string? text) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text) || !char.IsAsciiLetterLower(text[0])) return null;
        var name = char.ToUpperInvariant(text[0]) + text[1..];
        return Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : null;
    }
}
