using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Problems.Pages;

internal static class ItemName
{
    /// <summary>The item's name as it stood; for an English reader the catalogue's English, where the item still has one.</summary>
    public static string Of(string code, string name, Register register, Words words)
    {
        if (name.Length == 0) return words["problems.imported.item"];
        return Language.IsEnglish && register.Catalogues.Current?.Item(code)?.NameEn is { Length: > 0 } english ? english : name;
    }
}
