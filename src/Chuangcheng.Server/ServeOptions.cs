namespace Chuangcheng.Server;

/// <summary>How a server is started.</summary>
/// <param name="Database">A PostgreSQL connection string; null is SQLite in the data folder.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
public sealed record ServeOptions(string Data = "data", string? Database = null, string Urls = "http://127.0.0.1:5080");
