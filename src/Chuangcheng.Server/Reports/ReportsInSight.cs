using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Reports;

namespace Chuangcheng.Server.Reports;

/// <summary>A unit sees its own reports and results, the office those of the whole district.</summary>
internal static class ReportsInSight
{
    public static IQueryable<Report> Within(this IQueryable<Report> reports, Boundary boundary)
    {
        var (units, whole) = (boundary.Units().ToList(), boundary.WholeDistricts);
        return reports.Where(r => whole.Contains(r.District) || units.Contains(r.Unit));
    }

    public static IQueryable<Result> Within(this IQueryable<Result> results, Boundary boundary)
    {
        var (units, whole) = (boundary.Units().ToList(), boundary.WholeDistricts);
        return results.Where(r => whole.Contains(r.District) || units.Contains(r.Unit));
    }
}
