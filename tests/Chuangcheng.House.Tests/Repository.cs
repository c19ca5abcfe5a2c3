namespace Chuangcheng.House.Tests;

/// <summary>The files the rules are about.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> Sources(string under, string pattern = "*.cs") =>
        Directory.GetFiles(Path.Combine(Root, under), pattern, SearchOption.AllDirectories).Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Chuangcheng.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
