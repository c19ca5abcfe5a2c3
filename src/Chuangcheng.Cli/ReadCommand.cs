using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Reading;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Cli;

/// <summary>Reads bulletins into structure and figures (docs/bulletin-json.md): one object, or an array when there are several files.</summary>
internal static class ReadCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Make()
    {
        var files = new Argument<string[]>("file") { Description = "Text in UTF-8 or GB 18030, or DOCX; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "For programs." };
        var command = new Command("read", "Read bulletins: structure and figures.") { files, json };
        command.SetAction(async (asked, cancel) =>
        {
            var (read, failed) = (new List<Bulletin>(), false);
            foreach (var file in asked.GetValue(files)!)
                if (await Read(file, cancel) is { } bulletin) read.Add(bulletin);
                else failed = true;
            if (asked.GetValue(json) && read.Count > 0) Console.WriteLine(asked.GetValue(files)!.Length > 1 ? JsonSerializer.Serialize(read, Json) : JsonSerializer.Serialize(read[0], Json));
            else foreach (var line in read.SelectMany(Lines)) Console.WriteLine(line);
            return failed ? 1 : 0;
        });
        return command;
    }

    /// <summary>Null, and why on standard error, when the file cannot be read.</summary>
    private static async Task<Bulletin?> Read(string file, CancellationToken cancel)
    {
        try
        {
            if (file != "-" && !File.Exists(file)) throw new Refused(IntakeRefusals.NoFile(file));
            await using var source = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            return BulletinReader.Read(file == "-" ? "-" : Path.GetFileNameWithoutExtension(file), await PaperFile.Text(source, Path.GetFileName(file), cancel), []);
        }
        catch (Refused refused)
        {
            foreach (var refusal in refused.Refusals) await Console.Error.WriteLineAsync(RefusalWords.Sentence(refusal));
        }
        catch (UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(RefusalWords.Sentence(IntakeRefusals.NoFile(file)));
        }
        return null;
    }

    private static IEnumerable<string> Lines(Bulletin bulletin)
    {
        yield return string.Join("  ", new[] { bulletin.Title ?? bulletin.Id, bulletin.IssueNumber?.ToString("第0期", CultureInfo.InvariantCulture), bulletin.TotalIssueNumber?.ToString("总第0期", CultureInfo.InvariantCulture), bulletin.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(part => part is not null));
        foreach (var section in bulletin.Sections)
        {
            if (section.Name is not null) yield return $"【{section.Name}】";
            foreach (var item in section.Items)
            {
                yield return $"  {item.Headline ?? item.Text[..Math.Min(24, item.Text.Length)]}  （{item.Unit ?? "—"}）  {string.Join("、", item.IndicatorCodes)}";
                foreach (var figure in item.Figures) yield return $"    {figure.Qty}  {figure.Action ?? "—"}  {figure.Object ?? "—"}  {figure.Comparison}";
            }
        }
    }
}
