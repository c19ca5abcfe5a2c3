using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Indicators;

namespace Chuangcheng.Server.Measures;

/// <summary>Visits and checks as the columns take them: graded by the version of the item that was frozen, counted as what the item is today.</summary>
internal sealed class CheckFacts(Catalogues catalogues, UnitTree tree, DistrictTime time)
{
    private readonly Dictionary<int, (CheckFact Fact, CheckItem? Item)> items = [];
    private readonly Dictionary<int, int> streets = [];

    public CheckFact Of(int item, CheckResult result, int? count)
    {
        if (!items.TryGetValue(item, out var known))
        {
            var frozen = catalogues.Item(item);
            items[item] = known = (new(catalogues.Today(item), catalogues.IndicatorOf(item), 0, (byte)(frozen?.Dimension ?? 0)), frozen);
        }
        var graded = known.Item is not null && result is CheckResult.Pass or CheckResult.Fail ? known.Item!.ScoreRule.Grade(result, count) : 0;
        return known.Fact with { Result = (byte)result, Grade = (byte)Math.Round(graded * 100) };
    }

    public VisitFact Of(long no, Guid id, int district, int territory, int recorder, int site, string siteType, DateTimeOffset finishedAt, byte kind, IReadOnlyList<CheckFact> checks)
    {
        if (!streets.TryGetValue(territory, out var street)) streets[territory] = street = tree.StreetOf(territory);
        return new(no, id, district, territory, street, recorder, site, catalogues.SiteTypeNo(siteType), time.DayOf(finishedAt).DayNumber, kind, checks);
    }

    public VisitFact Of(Visit visit, IReadOnlyList<Check> checks) =>
        Of(visit.No, visit.Id, visit.District, visit.Territory, visit.Recorder, visit.Site, visit.SiteType, visit.FinishedAt, (byte)visit.Kind, [.. checks.Select(check => Of(check.Item, check.Result, check.Count))]);
}
