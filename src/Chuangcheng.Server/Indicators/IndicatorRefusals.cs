using Chuangcheng.Model;

namespace Chuangcheng.Server.Indicators;

internal static class IndicatorRefusals
{
    public static Refusal UnknownEdition(string field) => new Refusal("unknown-edition", RefusalKind.BadInput).At(field);
    public static Refusal UnknownCode(string code) => new Refusal("unknown-code", RefusalKind.BadInput, code).At("mappings");
}
