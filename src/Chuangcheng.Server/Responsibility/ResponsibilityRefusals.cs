using Chuangcheng.Model;

namespace Chuangcheng.Server.Responsibility;

internal static class ResponsibilityRefusals
{
    public static Refusal NoSuchDuty { get; } = new("no-such-duty", RefusalKind.NotFound);
    public static Refusal FieldNeeded { get; } = new Refusal("field-needed", RefusalKind.BadInput).At("site");
    public static Refusal PlaceNeeded { get; } = new Refusal("place-needed", RefusalKind.BadInput).At("site");
    public static Refusal NothingNarrowed { get; } = new Refusal("nothing-narrowed", RefusalKind.BadInput).At("unit");
    public static Refusal BadStep(string field) => new Refusal("bad-step", RefusalKind.BadInput).At(field);
}
