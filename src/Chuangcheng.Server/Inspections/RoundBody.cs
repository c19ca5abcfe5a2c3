namespace Chuangcheng.Server.Inspections;

/// <param name="Kind">round, patrol, fullCoverage, special, unannounced, supervision, recheck or mock; left out, the template's.</param>
/// <param name="To">Its last day.</param>
/// <param name="Items">Codes of the items looked at; left out, the whole check list of each site.</param>
/// <param name="Unannounced">Only its teams and the office know of it until it is submitted; a kind of unannounced is so always.</param>
/// <param name="Sites">Ids of the sites; or <paramref name="Draw"/>, or <paramref name="Places"/>.</param>
/// <param name="Template">Code of the template it begins with.</param>
/// <param name="Cadence">How often each place is walked, as 3/day@07:00-09:00,11:00-13:00; left out, the template's.</param>
public sealed record RoundBody(
    string? Name, string? Kind, DateOnly? From, DateOnly? To, IReadOnlyList<string>? Items, bool? Unannounced, IReadOnlyList<Guid>? Sites, DrawBody? Draw, IReadOnlyList<TeamBody>? Teams,
    string? Template = null, string? Cadence = null, PlacesBody? Places = null);

/// <summary>All communities and villages, grids or road sections there are.</summary>
/// <param name="Kind">communities, grids or sections.</param>
/// <param name="Unit">Id or code; left out, the whole district.</param>
public sealed record PlacesBody(string? Kind, string? Unit);

/// <summary>Sites drawn at random by a kept seed: so many of each type in each street, or a share of all.</summary>
/// <param name="Types">Site type codes; left out, all.</param>
/// <param name="Unit">Id or code; left out, the whole district.</param>
/// <param name="Each">So many of each type in each street.</param>
/// <param name="Percent">Or this share of all that fit.</param>
/// <param name="Seed">Left out, made here and kept.</param>
/// <param name="ByRisk">Places with open, serious or returned problems, or long without a visit, weigh more.</param>
/// <param name="People">User names to draw the teams from as well (双随机).</param>
/// <param name="Teams">Into so many teams; left out, one for two people.</param>
public sealed record DrawBody(
    IReadOnlyList<string>? Types, string? Unit, int? Each, int? Percent, long? Seed, bool? ByRisk = null, IReadOnlyList<string>? People = null, int? Teams = null);

/// <param name="Members">User names.</param>
/// <param name="Sites">Those this team goes to; left out, the sites are shared out evenly.</param>
public sealed record TeamBody(string? Name, IReadOnlyList<string>? Members, IReadOnlyList<Guid>? Sites);

/// <param name="Planned">Places to visit.</param>
/// <param name="Visited">Those that were.</param>
public sealed record RoundLine(
    Guid Id, string Name, string Kind, DateOnly From, DateOnly To, bool Unannounced, long? Seed, IReadOnlyList<string> Items, int Planned, int Visited, DateTimeOffset? SubmittedAt, DateTimeOffset? CancelledAt,
    string Template, string Cadence);

public sealed record TeamLine(string Name, IReadOnlyList<string> Members, int Planned, int Visited);

/// <param name="Visits">Ids of the visits made there in this round.</param>
public sealed record RoundSiteLine(Guid Id, string Code, string Name, string Type, Guid? Unit, string? UnitName, string? Team, IReadOnlyList<Guid> Visits);

/// <param name="Grounds">Communities, villages or grids it covers.</param>
public sealed record RoundDetail(RoundLine Round, IReadOnlyList<TeamLine> Teams, Guid? Because, int Grounds);
