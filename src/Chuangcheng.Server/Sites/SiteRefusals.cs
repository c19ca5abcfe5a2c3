using Chuangcheng.Model;

namespace Chuangcheng.Server.Sites;

internal static class SiteRefusals
{
    public static Refusal UnknownSite { get; } = new("unknown-site", RefusalKind.NotFound);
    public static Refusal UnknownFacility { get; } = new("unknown-facility", RefusalKind.NotFound);
    public static Refusal SiteCodeTaken(string code) => new Refusal("site-code-taken", RefusalKind.Conflict, code).At("code");
    public static Refusal BadShape { get; } = new Refusal("bad-shape", RefusalKind.BadInput).At("shape");
    public static Refusal BadPlace { get; } = new Refusal("bad-place", RefusalKind.BadInput).At("longitude");
    public static Refusal SiteGone { get; } = new("site-gone", RefusalKind.Conflict);
    public static Refusal SiteThere { get; } = new("site-there", RefusalKind.Conflict);
    public static Refusal SiteInItself { get; } = new Refusal("site-in-itself", RefusalKind.Conflict).At("into");
    public static Refusal NotSurveyed { get; } = new("not-surveyed", RefusalKind.Conflict);
    public static Refusal NoneChosen(int most) => new Refusal("none-chosen", RefusalKind.BadInput, most).At("sites");
    public static Refusal NoEdition { get; } = new("no-edition", RefusalKind.Conflict);
}
