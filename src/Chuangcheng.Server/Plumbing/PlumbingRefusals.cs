using Chuangcheng.Model;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Every "no" that belongs to no area.</summary>
internal static class PlumbingRefusals
{
    public static Refusal Unexpected { get; } = new("unexpected", (RefusalKind)500);
    public static Refusal BadRequest { get; } = new("bad-request", RefusalKind.BadInput);
    public static Refusal TooLarge { get; } = new("too-large", RefusalKind.TooLarge);
    public static Refusal NotSignedIn { get; } = new("not-signed-in", RefusalKind.NotSignedIn);
    public static Refusal NotAllowed { get; } = new("not-allowed", RefusalKind.NotAllowed);
    public static Refusal NotFound { get; } = new("not-found", RefusalKind.NotFound);
    public static Refusal MethodNotAllowed { get; } = new("method-not-allowed", (RefusalKind)405);
    public static Refusal UnsupportedType { get; } = new("unsupported-type", (RefusalKind)415);
    public static Refusal NotReady { get; } = new("not-ready", RefusalKind.NotReady);
    public static Refusal DiskFull { get; } = new("disk-full", (RefusalKind)507);
    public static Refusal TokenNeeded { get; } = new("token-needed", RefusalKind.NotAllowed);

    public static Refusal BadJson(string? path) =>
        new Refusal("bad-json", RefusalKind.BadInput, FieldOf(path)).At(FieldOf(path));

    public static Refusal Required(string field) => new Refusal("required", RefusalKind.BadInput, field).At(field);

    public static Refusal BadValue(string field, string? value = null) => new Refusal("bad-value", RefusalKind.BadInput, field, value ?? "").At(field);

    public static Refusal OneOf(string field, IEnumerable<string> known) =>
        new Refusal("one-of", RefusalKind.BadInput, field, string.Join(", ", known)).At(field);

    public static Refusal TooLong(string field, int length) => new Refusal("too-long", RefusalKind.BadInput, field, length).At(field);

    public static Refusal UnknownUnit(string field) => new Refusal("unknown-unit", RefusalKind.BadInput).At(field);

    public static Refusal UnknownFilter(string name, IEnumerable<string> known) =>
        new Refusal("unknown-filter", RefusalKind.BadInput, name, string.Join(", ", known.DefaultIfEmpty("—"))).At(name);

    public static Refusal UnknownSort(string name, IEnumerable<string> known) =>
        new Refusal("unknown-sort", RefusalKind.BadInput, name, string.Join(", ", known)).At("sort");

    private static string FieldOf(string? path) => path is null or "$" ? "body" : path.TrimStart('$').TrimStart('.');
}
