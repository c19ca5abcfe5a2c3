using Chuangcheng.Model;

namespace Chuangcheng.Server.Organisation;

internal static class OrganisationRefusals
{
    public static Refusal WrongPassword { get; } = new("wrong-password", RefusalKind.NotSignedIn);
    public static Refusal TooManyAttempts { get; } = new("too-many-attempts", RefusalKind.TooMany);
    public static Refusal UnknownUnit(string field) => Plumbing.PlumbingRefusals.UnknownUnit(field);
    public static Refusal UserNameTaken(string name) => new Refusal("user-name-taken", RefusalKind.Conflict, name).At("userName");
    public static Refusal PasswordTooShort { get; } = new Refusal("password-too-short", RefusalKind.BadInput, Passwords.LengthAtLeast).At("password");
    public static Refusal UnknownAccount { get; } = new("unknown-account", RefusalKind.NotFound);
    public static Refusal NoSuchUnit { get; } = new("no-such-unit", RefusalKind.NotFound);
    public static Refusal NoSuchPerson { get; } = new("no-such-person", RefusalKind.NotFound);
    public static Refusal NoSuchPost { get; } = new("no-such-post", RefusalKind.NotFound);
    public static Refusal CodeTaken(string code) => new Refusal("code-taken", RefusalKind.Conflict, code).At("code");
    public static Refusal UnitInItself { get; } = new Refusal("unit-in-itself", RefusalKind.Conflict).At("parent");
    public static Refusal UnitGone { get; } = new("unit-gone", RefusalKind.Conflict);
    public static Refusal UnitHasUnits(int count) => new("unit-has-units", RefusalKind.Conflict, count);
    public static Refusal HeldAlready { get; } = new Refusal("held-already", RefusalKind.Conflict).At("since");
    public static Refusal AlreadySetUp { get; } = new("already-set-up", RefusalKind.Conflict);
}
