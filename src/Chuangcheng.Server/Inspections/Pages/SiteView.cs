using Chuangcheng.Server.Console;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Responsibility;
using Chuangcheng.Server.Sites;
using Chuangcheng.Server.Sites.Pages;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>A site with everything known of it.</summary>
/// <param name="Coordinates">The place in each datum: name and numbers; empty while not surveyed.</param>
/// <param name="Card">Its code, null for those who make none.</param>
/// <param name="Chain">Null for those who may not see who answers.</param>
/// <param name="Points">Itself and its surroundings, as the map reads them.</param>
public sealed record SiteView(
    SiteDetail Detail, string TypeName, IReadOnlyList<(string Datum, string Text)> Coordinates, SiteCard? Card, string Phone, ChainAnswer? Chain, IReadOnlyList<VisitLine> Visits, int VisitsTotal,
    IReadOnlyList<SiteScore> Scores, IReadOnlyList<ProblemLine> Problems, long ProblemsTotal, IReadOnlyList<Neighbour> Around, string Points, string Extent, bool MayKeep, DateOnly Today)
{
    public bool Done { get; init; }
    public string? Refusal { get; init; }
}

/// <param name="Month">2026-05.</param>
/// <param name="Score">Null where nothing was judged.</param>
public sealed record SiteScore(string Month, double? Score, int Visits);
