using Chuangcheng.Model;

namespace Chuangcheng.Server.Indicators;

internal static class IndicatorRefusals
{
    public static Refusal UnknownEdition(string field) => new Refusal("unknown-edition", RefusalKind.BadInput).At(field);
    public static Refusal NotLaterThanToday { get; } = new Refusal("edition-not-later", RefusalKind.BadInput).At("since");
    public static Refusal EditionKnown(string code) => new Refusal("edition-known", RefusalKind.Conflict, code).At("code");
    public static Refusal EditionBegan(DateOnly since) => new("edition-began", RefusalKind.Conflict, since);
    public static Refusal UnknownCode(string code) => new Refusal("unknown-code", RefusalKind.BadInput, code).At("mappings");
}
