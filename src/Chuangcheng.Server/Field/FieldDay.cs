using System.Text.Json;

namespace Chuangcheng.Server.Field;

/// <summary>Everything a person needs in the street today, in one piece: the same bytes as long as nothing has changed.</summary>
/// <param name="Day">In the district's time.</param>
/// <param name="Edition">The edition in force; null when there is none.</param>
/// <param name="Example">示例指标，非官方文本.</param>
/// <param name="MoreSites">Sites in sight beyond those that are here.</param>
/// <param name="MoreProblems">Open problems of the reader's beyond those that are here, the least urgent.</param>
public sealed record FieldDay(
    DateOnly Day, FieldPerson Me, string? Edition, bool Example, bool Demonstration, IReadOnlyList<FieldType> Types, IReadOnlyList<FieldItem> Items,
    IReadOnlyList<FieldSite> Sites, int MoreSites, IReadOnlyList<FieldProblem> Problems, int MoreProblems, IReadOnlyList<FieldRound> Rounds, IReadOnlyList<FieldPatrol> Patrols, IReadOnlyList<FieldUnit> Units,
    FieldCalendar Calendar, IReadOnlyList<FieldFestival> Festivals);

/// <param name="Rights">What the role may do.</param>
public sealed record FieldPerson(Guid Id, string Name, string Role, Guid Unit, string UnitName, string DistrictName, IReadOnlyList<string> Rights);

/// <param name="Patrol">How often it is patrolled, in the catalogue's words; a wish, never a window.</param>
public sealed record FieldType(string Code, string Name, string NameEn, string Route, string Patrol);

/// <param name="ScoreRule">Kind and measure, as COUNT_MIN:5; a device judges by hand what it does not know.</param>
/// <param name="Deadline">Value and unit: CH clock hours, WH working hours, WD working days, ND natural days.</param>
/// <param name="AfterPhoto">A photo of the result is welcome, unless it was fixed on the spot.</param>
public sealed record FieldItem(
    string Code, string Name, string NameEn, string Standard, string Dimension, string Category, IReadOnlyList<string> Types, string ScoreRule, string EvidenceRule, string NotCounted,
    int Severity, string Deadline, bool AfterPhoto);

/// <param name="Seen">The last day somebody visited it; null when nobody has since the spring before last.</param>
/// <param name="Rebounds">Problems here that came back within ninety days.</param>
/// <param name="Open">Open problems here.</param>
/// <param name="Shape">GeoJSON geometry in WGS-84 of a road section or an area; null for a point.</param>
public sealed record FieldSite(
    Guid Id, string Code, string Name, string Address, string Type, Guid? Unit, double? Longitude, double? Latitude, DateOnly? Seen, int Rebounds, int Open, JsonElement? Shape);

/// <param name="Photos">SHA-256 of what was found.</param>
public sealed record FieldProblem(
    Guid Id, string Number, Guid? SiteId, string Place, double? Longitude, double? Latitude, string Item, string ItemName, string State, string Note, int Severity, DateTimeOffset CreatedAt,
    DateTimeOffset? DueAt, bool Overdue, bool AfterPhoto, int Rebounds, string? Asked, IReadOnlyList<string> Photos, IReadOnlyList<string> AllowedMoves);

/// <param name="Mine">The reader is a member of one of its teams: what a street or a department checks of itself is a patrol otherwise.</param>
/// <param name="Items">Codes looked at; empty is the whole check list.</param>
public sealed record FieldRound(Guid Id, string Name, string Kind, bool Mine, DateOnly From, DateOnly To, IReadOnlyList<string> Items, IReadOnlyList<Guid> Sites, IReadOnlyList<Guid> Visited);

/// <summary>A running round that is walked through places.</summary>
/// <param name="Windows">As 07:00-09:00; a hint, nothing is refused outside.</param>
/// <param name="MorePlaces">Places of the round in sight beyond those that are here.</param>
public sealed record FieldPatrol(Guid Id, string Name, IReadOnlyList<string> Windows, IReadOnlyList<FieldPatrolPlace> Places, int MorePlaces);

/// <param name="Site">True for a road section.</param>
/// <param name="Walked">Today, in each window; one entry without windows.</param>
public sealed record FieldPatrolPlace(Guid Id, string Name, string? Above, bool Site, IReadOnlyList<bool> Walked);

public sealed record FieldUnit(Guid Id, string Name, string Kind);

/// <param name="Zone">The district's, as Asia/Shanghai.</param>
/// <param name="OffsetMinutes">What its clocks are ahead of UTC today.</param>
/// <param name="Off">Days off that are no Saturday or Sunday.</param>
/// <param name="Work">Saturdays and Sundays that are worked.</param>
/// <param name="Years">Years whose arrangement is known; a deadline in another is provisional.</param>
/// <param name="Hours">Windows of a working day, as 09:00 and 12:00.</param>
public sealed record FieldCalendar(int Version, string Zone, int OffsetMinutes, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Work, IReadOnlyList<int> Years, IReadOnlyList<IReadOnlyList<string>> Hours);

/// <summary>A key period or a holiday that is near: places are looked at more often.</summary>
public sealed record FieldFestival(string Name, string NameEn, DateOnly From, DateOnly To);
