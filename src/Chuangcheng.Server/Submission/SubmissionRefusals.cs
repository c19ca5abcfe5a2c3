using Chuangcheng.Model;

namespace Chuangcheng.Server.Submission;

internal static class SubmissionRefusals
{
    public static Refusal UnknownSubmission { get; } = new("unknown-submission", RefusalKind.NotFound);
    public static Refusal UnknownMaterial { get; } = new("unknown-material", RefusalKind.NotFound);
    public static Refusal UnknownIndicator(string code) => new Refusal("unknown-indicator-code", RefusalKind.BadInput, code).At("indicator");
    public static Refusal MaterialDiffers { get; } = new("material-differs", RefusalKind.Conflict);
}
