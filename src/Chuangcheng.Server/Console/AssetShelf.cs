using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Chuangcheng.Server.Console;

/// <summary>
/// The styles, scripts and pictures embedded in the assembly. Their addresses carry the hash of their content, so that a
/// browser keeps them for ever and a new version is never mixed with an old one.
/// </summary>
public sealed class AssetShelf
{
    private const string Shelf = "assets/";
    private readonly FrozenDictionary<string, Asset> assets;

    public AssetShelf()
    {
        var assembly = typeof(AssetShelf).Assembly;
        var types = new FileExtensionContentTypeProvider();
        assets = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Shelf, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Shelf.Length..].Replace('\\', '/'), name => Read(assembly, name, types));
        Version = Hash(Encoding.ASCII.GetBytes(string.Concat(assets.Values.Select(asset => asset.Hash).Order(StringComparer.Ordinal))));
    }

    /// <summary>Changes with any asset: a page of another version is loaded whole.</summary>
    public string Version { get; }

    /// <summary>The address of an asset, <c>app.css</c> → <c>/assets/3f2a…/app.css</c>.</summary>
    public string this[string name] => $"/{Shelf}{assets[name].Hash}/{name}";

    /// <summary>Answers <c>/assets/{hash}/{name}</c>: kept for ever under its own hash, asked for again under an old one.</summary>
    public IResult Serve(HttpContext context, string hash, string name)
    {
        if (!assets.TryGetValue(name, out var asset)) return Results.NotFound();
        var (bytes, encoding) = asset.For(context.Request.Headers.AcceptEncoding.ToString());
        var headers = context.Response.Headers;
        headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (encoding is not null) headers.ContentEncoding = encoding;
        return Results.Bytes(bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}{encoding}\""));
    }

    private static Asset Read(Assembly assembly, string name, FileExtensionContentTypeProvider types)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var type = types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        if (type.StartsWith("text/", StringComparison.Ordinal)) type += "; charset=utf-8";
        return new(type, Hash(bytes), bytes);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
