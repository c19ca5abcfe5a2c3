namespace Chuangcheng.Server.Console;

/// <summary>The texts of one area, by their keys inside it.</summary>
public readonly record struct AreaWords(Words Words, string Area)
{
    public string this[string key] => Words[Full(key)];

    public string this[string key, params object?[] arguments] => Words[Full(key), arguments];

    private string Full(string key) => $"{char.ToLowerInvariant(Area[0])}{Area[1..]}.{key}";
}
