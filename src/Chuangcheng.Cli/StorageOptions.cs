using System.CommandLine;
using System.Globalization;
using Chuangcheng.Server;

namespace Chuangcheng.Cli;

/// <summary>Where the ledger lies; the same words everywhere.</summary>
internal sealed class StorageOptions
{
    public Option<string> Data { get; } = new("--data") { Description = "Folder of files and of the SQLite database.", DefaultValueFactory = _ => "data", Recursive = true };

    public Option<string?> Database { get; } = new("--database") { Description = "PostgreSQL, as Host=…;Database=…;Username=…; left out, SQLite in the data folder.", Recursive = true };

    public Option<string?> Language { get; } = new("--lang") { Description = "zh or en; left out, the system's.", Recursive = true };

    public ServeOptions Read(ParseResult asked) => new(asked.GetValue(Data)!, asked.GetValue(Database));

    public CultureInfo? Culture(ParseResult asked) => Chuangcheng.Server.Console.Language.Named(asked.GetValue(Language));
}
