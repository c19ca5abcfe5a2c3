using Chuangcheng.Model;

namespace Chuangcheng.Server.Bulletins;

internal static class BulletinRefusals
{
    public static Refusal UnknownIssue { get; } = new("unknown-issue", RefusalKind.NotFound);
    public static Refusal UnknownNews { get; } = new("unknown-news", RefusalKind.NotFound);
    public static Refusal UnknownSeries { get; } = new Refusal("unknown-series", RefusalKind.BadInput).At("series");
    public static Refusal UnknownSectionSet(string name, IEnumerable<string> known) => new Refusal("unknown-section-set", RefusalKind.BadInput, name, string.Join(", ", known)).At("sectionSet");
    public static Refusal UnknownSection(string field, string name) => new Refusal("unknown-section", RefusalKind.BadInput, name).At(field);
    public static Refusal UnknownTemplate(string name, IEnumerable<string> known) => new Refusal("unknown-template", RefusalKind.BadInput, name, string.Join(", ", known)).At("template");
    public static Refusal NewsInUse { get; } = new("news-in-use", RefusalKind.Conflict);
    public static Refusal NewsElsewhere(string field) => new Refusal("news-elsewhere", RefusalKind.BadInput).At(field);
    public static Refusal NumberTaken(int number) => new Refusal("issue-number-taken", RefusalKind.Conflict, number).At("bulletin.issueNumber");
    public static Refusal TooManyPapers(int most) => new Refusal("too-many-papers", RefusalKind.BadInput, most).At("file");
    public static Refusal PaperUndated(string file) => new Refusal("paper-undated", RefusalKind.BadInput, file).At("date");
    public static Refusal NoPaperChosen { get; } = new Refusal("no-paper-chosen", RefusalKind.BadInput).At("take");
    public static Refusal IssueDiffers { get; } = new("issue-differs", RefusalKind.Conflict);
    public static Refusal ReportNotConfirmed { get; } = new("report-not-confirmed", RefusalKind.Conflict);
    public static Refusal NobodyAbove { get; } = new("nobody-above", RefusalKind.Conflict);
    public static Refusal ProblemNotClosed { get; } = new Refusal("problem-not-closed", RefusalKind.Conflict).At("problem");
    public static Refusal UnknownPractice { get; } = new("unknown-practice", RefusalKind.NotFound);
    public static Refusal PracticeKnown { get; } = new Refusal("practice-known", RefusalKind.Conflict).At("problem");
    public static Refusal NoMail { get; } = new("no-mail", RefusalKind.NotReady);
    public static Refusal NoPlaceForFigure(int seq) => new Refusal("no-place-for-figure", RefusalKind.BadInput, seq).At("seq");
}
