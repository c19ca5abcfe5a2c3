using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Server.Sites;

/// <summary>The boundary, on sites: a site belongs to the unit on whose ground it lies; a department looks after its field all over the district.</summary>
internal static class SitesInSight
{
    public static IQueryable<Site> Within(this IQueryable<Site> sites, Actor actor)
    {
        var district = actor.District;
        if (actor.Role == Role.Department) return sites.Where(s => s.District == district);
        if (actor.Boundary.WholeDistricts is { Count: > 0 } districts) return sites.Where(s => districts.Contains(s.District));
        var units = actor.Boundary.Units().ToList();
        return sites.Where(s => units.Contains(s.Unit));
    }

    /// <summary>The same of one site.</summary>
    public static bool Sees(Actor actor, Site site) =>
        actor.Role == Role.Department ? site.District == actor.District
            : actor.Boundary.WholeDistricts.Count > 0 ? actor.Boundary.SeesWhole(site.District)
            : actor.Boundary.Covers(site.Unit);
}
