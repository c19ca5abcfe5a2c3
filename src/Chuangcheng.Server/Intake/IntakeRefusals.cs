using Chuangcheng.Model;

namespace Chuangcheng.Server.Intake;

/// <summary>Why a file is not even looked into.</summary>
internal static class IntakeRefusals
{
    public static Refusal NoFile(string path) => new("no-file", RefusalKind.NotFound, path);
    public static Refusal NoTable(string file) => new("no-table", RefusalKind.BadInput, file);
    public static Refusal NotGzip(string file) => new("not-gzip", RefusalKind.BadInput, file);
    public static Refusal FileTooLarge(string file, int megabytes) => new("file-too-large", RefusalKind.TooLarge, file, megabytes);
    public static Refusal TooManyRows(string file, int most) => new("too-many-rows", RefusalKind.TooLarge, file, most);
    public static Refusal UnknownEncoding(string file) => new("unknown-encoding", RefusalKind.BadInput, file);
    public static Refusal NotGeoJson(string file) => new("not-geojson", RefusalKind.BadInput, file);
    public static Refusal UnknownImport { get; } = new("unknown-import", RefusalKind.NotFound);
    public static Refusal UndoneAlready { get; } = new("undone-already", RefusalKind.Conflict);
    public static Refusal ChangedSince(string entity, string key) => new("changed-since", RefusalKind.Conflict, entity, key);
    public static Refusal UsedSince(string entity, string key) => new("used-since", RefusalKind.Conflict, entity, key);
    public static Refusal VisitsStay { get; } = new("visits-stay", RefusalKind.Conflict);
    public static Refusal UnknownFormat(string file, string known) => new("unknown-format", RefusalKind.BadInput, file, known);
    public static Refusal BadMap(string file, string why) => new("bad-map", RefusalKind.BadInput, file, why);
    public static Refusal MapNeeded { get; } = new("map-needed", RefusalKind.BadInput);
    public static Refusal NoDistrict { get; } = new("no-district", RefusalKind.BadInput);
    public static Refusal UnknownMap { get; } = new("unknown-map", RefusalKind.NotFound);
    public static Refusal MapNamed(string name) => new Refusal("map-name-taken", RefusalKind.Conflict, name).At("name");
    public static Refusal SiteElsewhere(string code) => new("site-elsewhere", RefusalKind.BadInput, code);
    public static Refusal EditionThere(string code) => new("edition-there", RefusalKind.Conflict, code);
    public static Refusal NoPaper(string file) => new("no-paper", RefusalKind.BadInput, file);
    public static Refusal BrokenDocx(string file) => new("broken-docx", RefusalKind.BadInput, file);
    public static Refusal MixedEncoding(string file, int line) => new("mixed-encoding", RefusalKind.BadInput, file, line);
    public static Refusal PaperTooLarge(string file, int megabytes) => new("paper-too-large", RefusalKind.TooLarge, file, megabytes);
    public static Refusal EmptyPaper(string file) => new("empty-paper", RefusalKind.BadInput, file);
}
