using Chuangcheng.Model;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Intake;

/// <summary>A file somebody sends: as the body of a request, or in a form.</summary>
internal static class UploadedFile
{
    private const int MostBytes = 32 * 1024 * 1024;

    public static RequestSizeLimitAttribute Limit { get; } = new(MostBytes + 64 * 1024);

    public static async Task<byte[]> Body(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        return bytes.Length > 0 ? bytes.ToArray() : throw new Refused(IntakeRefusals.NoTable("file"));
    }

    public static async Task<byte[]> Of(IFormFile? file)
    {
        if (file is not { Length: > 0 and <= MostBytes }) throw new Refused(file?.Length > MostBytes ? IntakeRefusals.FileTooLarge(file.FileName, MostBytes / 1024 / 1024) : IntakeRefusals.NoTable(file?.FileName ?? "file"));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Imports read files: the bytes are one for as long as the work takes.</summary>
    public static async Task<T> AsFile<T>(byte[] bytes, string name, string? map, Func<string, string?, Task<T>> work)
    {
        var folder = Directory.CreateTempSubdirectory("cc-upload-");
        try
        {
            var path = Path.Combine(folder.FullName, Safe(name));
            await File.WriteAllBytesAsync(path, bytes);
            var columns = map is null ? null : Path.Combine(folder.FullName, "map.json");
            if (columns is not null) await File.WriteAllTextAsync(columns, map);
            return await work(path, columns);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Safe(string name) => string.Concat(Path.GetFileName(name).Where(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')) is { Length: > 0 } safe && safe.Trim('.').Length > 0 ? safe : "file";
}
