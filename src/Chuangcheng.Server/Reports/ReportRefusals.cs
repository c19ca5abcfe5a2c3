using Chuangcheng.Model;

namespace Chuangcheng.Server.Reports;

internal static class ReportRefusals
{
    /// <summary>Characters of one report (R-BUL-04).</summary>
    public const int MostCharacters = 5000;

    public static Refusal NoSuchReport { get; } = new("no-such-report", RefusalKind.NotFound);
    public static Refusal ReportKnown { get; } = new("report-known", RefusalKind.Conflict);
    public static Refusal SynonymOfItself { get; } = new Refusal("synonym-of-itself", RefusalKind.BadInput).At("means");
}
