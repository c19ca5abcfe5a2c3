namespace Chuangcheng.Server.Problems;

/// <summary>A problem as lists show it.</summary>
/// <param name="Unit">Id of the unit that answers; null before it is assigned.</param>
/// <param name="Count">Occurrences in all observations.</param>
/// <param name="Overdue">Open, not long-term, its clock running, and past its deadline.</param>
public sealed record ProblemLine(
    Guid Id, string Number, Guid? SiteId, string Place, string SiteType, string Item, string ItemName, string Indicator, string State, Guid? Unit,
    string? UnitName, Guid? Territory, string? TerritoryName, string Note, int Count, int Severity, string Source, DateTimeOffset CreatedAt, DateTimeOffset? AssignedAt,
    DateTimeOffset? DueAt, bool DueProvisional, DateTimeOffset? ClosedAt, bool Overdue, bool FixedOnTheSpot, int Rebounds);

/// <summary>One problem with all there is to know about it.</summary>
/// <param name="DispatchReason">Why this unit answers: partyOfTheSite, territory, department, coordinatingOffice, decidedByHand or imported.</param>
/// <param name="Chain">Who stands above the place and the responsible unit.</param>
/// <param name="AllowedMoves">The steps open to the caller now.</param>
/// <param name="AsksAfterPhoto">A photo of the result is welcome; none is ever demanded.</param>
public sealed record ProblemDetail(
    Guid Id, string Number, Guid? SiteId, string Place, string SiteType, double? Longitude, double? Latitude, string Item, string ItemName, string Indicator, string State,
    Guid? Unit, string? UnitName, Guid? Territory, string? TerritoryName, string? DispatchReason, string Note, string Nature, int Count, int Severity, string Source,
    Guid? RecorderUnit, string? RecorderUnitName, DateTimeOffset CreatedAt, DateTimeOffset? AssignedAt, DateTimeOffset? SignedAt, DateTimeOffset? DueAt, bool DueProvisional,
    string Limit, DateTimeOffset? PausedAt, string? Asked, DateTimeOffset? AskedUntil, bool NeedsCoordination, DateTimeOffset? ReviewAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? WatchUntil, bool Overdue, bool FixedOnTheSpot, bool AsksAfterPhoto, int Rebounds, ProblemLink? Previous, ProblemLink? Next, ProblemLink? MergedInto,
    IReadOnlyList<HistoryLine> History, IReadOnlyList<ObservationLine> Observations, IReadOnlyList<ProblemPhoto> Photos, IReadOnlyList<ChainLink> Chain,
    IReadOnlyList<string> AllowedMoves);

public sealed record ProblemLink(Guid Id, string Number);

/// <param name="Asked">Only asked for: the state stayed, the office decides.</param>
/// <param name="Unit">The unit assigned to, or proposed instead.</param>
public sealed record HistoryLine(
    int Seq, string Move, string From, string To, bool Asked, DateTimeOffset At, string Role, string? Actor, string? ActorUnit, string Note, string? Unit,
    DateTimeOffset? Until, IReadOnlyList<string> Photos);

public sealed record ObservationLine(DateTimeOffset At, int Count, Guid Visit, string Kind, string? Note, IReadOnlyList<string> Photos);

/// <param name="SeenAt">When it was brought last.</param>
/// <param name="TakenAt">By the camera's clock, as far as it told.</param>
/// <param name="Resembles">Older photos that are the very same or look alike (R-LED-10): something to look at, never a refusal.</param>
public sealed record ProblemPhoto(string Sha256, DateTimeOffset SeenAt, DateTimeOffset? TakenAt, IReadOnlyList<Resemblance> Resembles);

/// <param name="Distance">0 the very same file or look, up to 6 of 64 alike.</param>
/// <param name="Problem">The case it was brought for: this one, or another of the same place.</param>
public sealed record Resemblance(string Sha256, int Distance, ProblemLink Problem, DateTimeOffset SeenAt);

/// <param name="Part">place or responsible.</param>
/// <param name="Post">The unit's post today and who holds it; null where none is named (R-RESP-01).</param>
public sealed record ChainLink(string Part, Guid Unit, string Name, string Kind, string? Post, string? Person);
