namespace Chuangcheng.Model.Inspections;

/// <summary>A way of inspecting the seeds name (domain 5), as data: what a new round begins with. Everything can be changed before it is planned.</summary>
/// <param name="Code">Named in both languages by the texts.</param>
/// <param name="Places">What the round is made of.</param>
/// <param name="Days">How long it runs.</param>
/// <param name="Each">Sites drawn of each type in each street; null draws a share.</param>
/// <param name="Percent">Share of all sites drawn; 0 draws none.</param>
/// <param name="ByRisk">Places with more trouble are drawn more often.</param>
/// <param name="Teams">Teams proposed; their people may be drawn too.</param>
public sealed record RoundTemplate(
    string Code, VisitKind Kind, RoundPlaces Places, int Days, string Cadence = "", int? Each = null, int Percent = 0, bool ByRisk = false, bool Unannounced = false, int Teams = 0, bool DrawsPeople = false)
{
    /// <summary>Walked by those who live with it: only exceptions are recorded, an empty one costs one tap.</summary>
    public bool IsSelfPatrol => Places is not RoundPlaces.Sites;

    public static IReadOnlyList<RoundTemplate> All { get; } =
    [
        new("three-patrols", VisitKind.Patrol, RoundPlaces.Communities, 7, "3/day@07:00-09:00,11:00-13:00,17:00-20:00"),
        new("hourly", VisitKind.Patrol, RoundPlaces.Communities, 7, "1/day"),
        new("twice-weekly", VisitKind.FullCoverage, RoundPlaces.Communities, 14, "2/week"),
        new("road-sections", VisitKind.Patrol, RoundPlaces.Sections, 7, "1/day"),
        new("grid-patrol", VisitKind.Patrol, RoundPlaces.Grids, 7, "1/day"),
        new("watch-shifts", VisitKind.Patrol, RoundPlaces.Communities, 3, "4/day@06:00-10:00,10:00-14:00,14:00-18:00,18:00-22:00"),
        new("seven-oclock", VisitKind.Supervision, RoundPlaces.Sites, 1, "1/round@07:00-08:30", Percent: 2, ByRisk: true, Teams: 1),
        new("four-nots", VisitKind.Unannounced, RoundPlaces.Sites, 5, Percent: 5, ByRisk: true, Unannounced: true, Teams: 2),
        new("contest", VisitKind.Round, RoundPlaces.Sites, 14, Each: 1, Teams: 3),
        new("look-back", VisitKind.Recheck, RoundPlaces.Sites, 7, Percent: 10, ByRisk: true, Unannounced: true, Teams: 1),
        new("double-random", VisitKind.Special, RoundPlaces.Sites, 14, Percent: 5, Teams: 3, DrawsPeople: true),
        new("field-round", VisitKind.Round, RoundPlaces.Sites, 14, Percent: 10, ByRisk: true, Teams: 3),
        new("mock", VisitKind.Mock, RoundPlaces.Sites, 10, Each: 1, Teams: 4),
    ];

    public static RoundTemplate? Of(string? code) => All.FirstOrDefault(template => template.Code == code);
}
