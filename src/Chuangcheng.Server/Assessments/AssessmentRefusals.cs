using Chuangcheng.Model;

namespace Chuangcheng.Server.Assessments;

/// <summary>Every "no" an assessment can meet.</summary>
internal static class AssessmentRefusals
{
    public static Refusal UnknownScheme { get; } = new("unknown-scheme", RefusalKind.NotFound);
    public static Refusal UnknownPeriod { get; } = new("unknown-period", RefusalKind.NotFound);
    public static Refusal UnknownSheet { get; } = new("unknown-sheet", RefusalKind.NotFound);
    public static Refusal UnknownAppeal { get; } = new("unknown-appeal", RefusalKind.NotFound);
    public static Refusal UnknownFlag { get; } = new("unknown-flag", RefusalKind.NotFound);
    public static Refusal UnknownKept { get; } = new("unknown-entry", RefusalKind.NotFound);
    public static Refusal NotYours { get; } = new("not-your-scheme", RefusalKind.NotAllowed);
    public static Refusal BadScheme(string fault) => new Refusal("bad-scheme", RefusalKind.BadInput, fault).At("components").With("fault", fault);
    public static Refusal SchemeOutgrown(int version) => new Refusal("scheme-changed", RefusalKind.Conflict, version).With("version", version);
    public static Refusal PeriodKnown(Guid id) => new Refusal("period-already-opened", RefusalKind.Conflict).With("id", id);
    public static Refusal PeriodNotOver(DateOnly day) => new("period-not-over", RefusalKind.Conflict, day);
    public static Refusal AlreadyPublished { get; } = new("already-published", RefusalKind.Conflict);
    public static Refusal NotPublished { get; } = new("not-published", RefusalKind.Conflict);
    public static Refusal NothingToScore { get; } = new("nothing-to-score", RefusalKind.Conflict);
    public static Refusal WindowClosed(DateOnly day) => new("appeal-window-closed", RefusalKind.Conflict, day);
    public static Refusal NotOnTheSheet { get; } = new Refusal("not-on-the-sheet", RefusalKind.BadInput).At("record");
    public static Refusal AppealKnown(Guid id) => new Refusal("appeal-already-raised", RefusalKind.Conflict).With("id", id);
    public static Refusal AlreadyDecided { get; } = new("already-decided", RefusalKind.Conflict);
    public static Refusal NotEntered(string component) => new Refusal("not-entered-by-hand", RefusalKind.BadInput, component).At("component");
}
