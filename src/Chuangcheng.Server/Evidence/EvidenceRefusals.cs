using Chuangcheng.Model;

namespace Chuangcheng.Server.Evidence;

internal static class EvidenceRefusals
{
    public static Refusal UnknownPhoto { get; } = new("unknown-photo", RefusalKind.NotFound);
    public static Refusal PhotoTooLarge { get; } = new("photo-too-large", RefusalKind.TooLarge, Limits.PhotoBytes / 1024 / 1024);
    public static Refusal NotAPhoto { get; } = new("not-a-photo", RefusalKind.BadInput);
    public static Refusal HashDiffers { get; } = new("hash-differs", RefusalKind.BadInput);
    public static Refusal TooManyPixels { get; } = new("too-many-pixels", (RefusalKind)422, JpegFrame.MostPixels / 1_000_000);
    public static Refusal OffsetNeeded { get; } = new("offset-needed", RefusalKind.BadInput);
    public static Refusal WrongOffset(long arrived) => new Refusal("wrong-offset", RefusalKind.Conflict, arrived).With("offset", arrived);
}
