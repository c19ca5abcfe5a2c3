using System.Collections.Frozen;
using System.Security.Cryptography;
using Chuangcheng.Server.Console;
using Microsoft.AspNetCore.StaticFiles;

namespace Chuangcheng.Server.Field;

/// <summary>The field app as it was built: document, worker and what they name, embedded in the assembly.</summary>
internal sealed class FieldShelf
{
    private const string Shelf = "field/";

    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".webmanifest"] = "application/manifest+json" } };

    private readonly FrozenDictionary<string, Asset> files = typeof(FieldShelf).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Shelf, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Shelf.Length..].Replace('\\', '/'), Read);

    /// <summary>Null when there is none of that name.</summary>
    public Asset? this[string name] => files.GetValueOrDefault(name);

    private static Asset Read(string name)
    {
        using var stream = typeof(FieldShelf).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return new(type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16], bytes);
    }
}
