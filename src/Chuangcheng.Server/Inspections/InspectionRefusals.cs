using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Inspections;

/// <summary>Every "no" a visit can meet.</summary>
internal static class InspectionRefusals
{
    public static Refusal AlreadyRecorded(Guid id) => new Refusal("visit-already-recorded", RefusalKind.Conflict).With("id", id);
    public static Refusal UnknownRound { get; } = new("unknown-round", RefusalKind.NotFound);
    public static Refusal RoundOver { get; } = new("round-over", RefusalKind.Conflict);
    public static Refusal RoundKnown(Guid id) => new Refusal("round-already-made", RefusalKind.Conflict).With("id", id);
    public static Refusal NoSitesInRound { get; } = new Refusal("no-sites-in-round", RefusalKind.BadInput).At("sites");
    public static Refusal UnknownRoundSite(int count) => new Refusal("unknown-round-site", RefusalKind.BadInput, count).At("sites");
    public static Refusal UnknownMember(string name) => new Refusal("unknown-member", RefusalKind.BadInput, name).At("teams");
    public static Refusal NothingToDraw { get; } = new("nothing-to-draw", RefusalKind.Conflict);
    public static Refusal NotDrawn { get; } = new("not-drawn", RefusalKind.NotFound);
    public static Refusal UnknownTeam(string name) => new Refusal("unknown-team", RefusalKind.BadInput, name).At("team");
    public static Refusal PatrolKnown(Guid id) => new Refusal("patrol-already-noted", RefusalKind.Conflict).With("id", id);
    public static Refusal TableTooLong(int rows) => new("table-too-long", RefusalKind.BadInput, rows);
    public static Refusal UnknownPatrol { get; } = new("unknown-patrol", RefusalKind.NotFound);
    public static Refusal UnknownVisit { get; } = new("unknown-visit", RefusalKind.NotFound);
    public static Refusal UnknownSite { get; } = new Refusal("unknown-site", RefusalKind.BadInput).At("siteId");
    public static Refusal SiteOrPlace { get; } = new Refusal("site-or-place", RefusalKind.BadInput).At("siteId");
    public static Refusal SiteNotOpen(DateOnly day) => new Refusal("site-not-there-then", RefusalKind.BadInput, day).At("siteId");
    public static Refusal UnknownKind { get; } = PlumbingRefusals.OneOf("kind", Enum.GetValues<VisitKind>().Select(kind => kind.Wire()));
    public static Refusal UnknownItem(int index, string? code) => new Refusal("unknown-item", RefusalKind.BadInput, code ?? "").At($"checks[{index}].item");
    public static Refusal ItemNotOfType(int index, string code, string type) => new Refusal("item-not-of-type", RefusalKind.BadInput, code, type).At($"checks[{index}].item");
    public static Refusal ItemTwice(int index, string code) => new Refusal("item-twice", RefusalKind.BadInput, code).At($"checks[{index}].item");
    public static Refusal NoChecks { get; } = new Refusal("no-checks", RefusalKind.BadInput).At("checks");
    public static Refusal TooManyChecks { get; } = new Refusal("too-many-checks", RefusalKind.BadInput, Limits.ChecksPerVisit).At("checks");
    public static Refusal FinishedBeforeStarted { get; } = new Refusal("finished-before-started", RefusalKind.BadInput).At("finishedAt");
    public static Refusal InTheFuture(string field) => new Refusal("in-the-future", RefusalKind.BadInput, field).At(field);
    public static Refusal BeforeTheRecord(string field) => new Refusal("before-the-record", RefusalKind.BadInput, Limits.Earliest.Year).At(field);
    public static Refusal BadPhoto(int index) => new Refusal("bad-photo-hash", RefusalKind.BadInput).At($"checks[{index}].photos");
    public static Refusal BadCoordinate(string field) => new Refusal("bad-coordinate", RefusalKind.BadInput).At(field);
}
