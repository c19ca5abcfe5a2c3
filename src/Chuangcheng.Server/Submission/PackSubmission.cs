using System.IO.Compression;
using Chuangcheng.Model;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Submission;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Submission;

/// <summary>The package: a folder for each code, in it the kinds; reports as DOCX, tables as XLSX, images as they are; an index of everything.</summary>
internal sealed class PackSubmission(Database database, Writer writer, KeepSubmissions submissions, PhotoStore photos, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/submissions/{id:guid}/package.zip", async (Guid id, HttpContext context, PackSubmission pack) =>
        await pack.Run(id, context)).Needs(Right.EditBulletins).WithTags("Submission").Produces(200, contentType: "application/zip").ProducesProblem(404);

    private async Task<IResult> Run(Guid id, HttpContext context)
    {
        var actor = context.Actor();
        await using var ledger = database.Read();
        var review = await KeepSubmissions.Find(ledger, id, actor);
        var materials = await ledger.Materials.AsNoTracking().Where(m => m.Submission == review.No).OrderBy(m => m.Indicator).ThenBy(m => m.Kind).ThenBy(m => m.No).ToListAsync();
        // Beside the ledger, not in memory: photos of a year are large. It goes with the answer.
        var file = new FileStream(photos.Temporary(), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) Write(zip, review, materials);
        file.Position = 0;
        await writer.Run(l =>
        {
            l.Append(new Exported("submission", materials.Count) { District = actor.District }, actor, clock.Now());
            return Task.CompletedTask;
        });
        return Results.File(file, "application/zip", FormattableString.Invariant($"submission-{review.TestMonth:yyyyMM}.zip"));
    }

    private void Write(ZipArchive zip, DocumentReview review, List<Material> materials)
    {
        var files = new Dictionary<Guid, string>();
        foreach (var group in materials.GroupBy(m => (m.Indicator, m.Kind)))
            foreach (var (material, i) in group.Select((material, i) => (material, i)))
                files[material.Id] = Put(zip, Folder(material), FormattableString.Invariant($"{i + 1:00}-{Safe(material.Title)}"), material);
        using var stream = zip.CreateEntry(MaterialWords.Index + ".xlsx").Open();
        using var buffer = new MemoryStream();
        using (var sheet = new Xlsx(buffer, MaterialWords.Index))
        {
            sheet.Row(MaterialWords.IndexHead);
            foreach (var m in materials)
                sheet.Row([m.Indicator, submissions.Indicator(m.Indicator)?.NameZh, KindWords.Names[m.Kind], m.Title, m.Dated.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), m.Source, register.Tree.Find(m.Unit)?.Name, files[m.Id],
                    string.Join('；', MaterialRules.Faults(m, review).Select(fault => RefusalWords.Of($"submission.fault.{fault.Wire()}")))]);
        }
        buffer.WriteTo(stream);
    }

    private string Folder(Material m) => $"{m.Indicator}{Safe(submissions.Indicator(m.Indicator)?.NameZh ?? "")}/{KindWords.Names[m.Kind]}/";

    /// <returns>The file an index points to.</returns>
    private string Put(ZipArchive zip, string folder, string name, Material material)
    {
        var written = material.Photo is null ? "" : Image(zip, folder + name, material);
        if (material.Kind == MaterialKind.Picture) return written;
        var path = folder + name + (material.Kind == MaterialKind.Statistics ? ".xlsx" : ".docx");
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(material.Kind == MaterialKind.Statistics ? Sheet(material) : WordFile.Write(Paper(material)));
        return path;
    }

    private string Image(ZipArchive zip, string name, Material material)
    {
        var kept = photos.PathOf(material.Photo!);
        if (!File.Exists(kept)) return "";
        var path = $"{name}.{(material.PhotoType.Length > 0 ? material.PhotoType : "jpg")}";
        zip.CreateEntryFromFile(kept, path, CompressionLevel.NoCompression);
        return path;
    }

    private static PrintedPaper Paper(Material material) => new()
    {
        Title = material.Title,
        Blocks =
        [
            new Paragraph(new TextRun(material.Title) { Face = Face.XiaoBiaoSong, Points = 22 }) { Align = Alignment.Centre, Height = 12, After = 6 },
            .. material.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(text => Paragraph.Body([.. RunInHeads.Of(text)])), Paragraph.Empty, Paragraph.Body(material.Source),
        ],
    };

    private static byte[] Sheet(Material material)
    {
        using var buffer = new MemoryStream();
        using (var sheet = new Xlsx(buffer, MaterialWords.Statistics))
        {
            foreach (var row in material.Text.Split('\n'))
                sheet.Row(row.Split('\t').Select(cell => int.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number) ? (object)number : cell));
            sheet.Row([material.Source]);
        }
        return buffer.ToArray();
    }

    /// <summary>Fit for every file system.</summary>
    private static string Safe(string name)
    {
        var safe = string.Concat(name.Where(c => !char.IsControl(c)).Select(c => "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim('.', ' ');
        return safe.Length > 60 ? safe[..60] : safe.Length == 0 ? "_" : safe;
    }
}
