using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    private readonly ConcurrentDictionary<int, Known> items = [];
    private readonly ConcurrentDictionary<int, int> streets = [];

    /// <summary>What is known is still this.</summary>
    public bool IsOf(Catalogues today, UnitTree units) => catalogues == today && tree == units;

    /// <summary>Equal as long as whatever was counted would be counted as the same again.</summary>
    public byte[] Fingerprint()
    {
        var text = new StringBuilder(time.Zone);
        foreach (var row in catalogues.Rows.OrderBy(row => row.No))
            text.Append(CultureInfo.InvariantCulture, $"|{row.No} {catalogues.Today(row.No)} {catalogues.IndicatorOf(row.No)} {catalogues.Item(row.No)?.Dimension} {catalogues.Item(row.No)?.ScoreRule} {row.Code} {catalogues.SiteTypeNo(row.Code)}");
        foreach (var unit in tree.Units.OrderBy(unit => unit.No)) text.Append(CultureInfo.InvariantCulture, $"|{unit.No} {tree.StreetOf(unit.No)}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <param name="count">Asked of failures only.</param>
    public CheckFact Of(int item, CheckResult result, int? count)
    {
        var known = items.GetOrAdd(item, Know);
        return result switch
        {
            CheckResult.Pass => known.Passed,
            CheckResult.Fail => count is null ? known.Failed : known.Failed with { Grade = Graded(known.Item, result, count) },
            _ => known.Passed with { Result = (byte)result, Grade = 0 },
        };
    }

    private Known Know(int item)
    {
        var frozen = catalogues.Item(item);
        var fact = new CheckFact(catalogues.Today(item), catalogues.IndicatorOf(item), 0, (byte)(frozen?.Dimension ?? 0));
        return new(frozen, Judged(fact, frozen, CheckResult.Pass), Judged(fact, frozen, CheckResult.Fail));
    }

    private static CheckFact Judged(CheckFact fact, CheckItem? item, CheckResult result) => fact with { Result = (byte)result, Grade = Graded(item, result, null) };

    private static byte Graded(CheckItem? item, CheckResult result, int? count) => item is null ? (byte)0 : (byte)Math.Round(item.ScoreRule.Grade(result, count) * 100);

    public VisitFact Of(long no, Guid id, int district, int territory, int recorder, int site, string siteType, DateTimeOffset finishedAt, byte kind, IReadOnlyList<CheckFact> checks)
    {
        return new(no, id, district, territory, streets.GetOrAdd(territory, tree.StreetOf), recorder, site, catalogues.SiteTypeNo(siteType), time.DayOf(finishedAt).DayNumber, kind, checks);
    }

    public VisitFact Of(Visit visit, IReadOnlyList<Check> checks) =>
        Of(visit.No, visit.Id, visit.District, visit.Territory, visit.Recorder, visit.Site, visit.SiteType, visit.FinishedAt, (byte)visit.Kind, [.. checks.Select(check => Of(check.Item, check.Result, check.Count))]);

    private sealed record Known(CheckItem? Item, CheckFact Passed, CheckFact Failed);
}
