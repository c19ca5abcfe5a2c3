using System.Data.Common;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Measures;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Measures;

/// <summary>All visits with their checks, as the columns take them, read side by side in the order of their keys.</summary>
internal sealed class StoredChecks(Database database, CheckFacts facts)
{
    private string Instant => database.Kind == DatabaseKind.Sqlite ? "finished_at" : "(extract(epoch FROM finished_at) * 1000000)::bigint";

    /// <param name="after">Only visits of a greater number.</param>
    public async Task AddTo(Columns columns, long after = 0)
    {
        await using var connection = await database.Open();
        await using var other = await database.Open();
        foreach (var district in Districts(connection)) Add(columns, district, after, connection, other);
    }

    private static List<int> Districts(DbConnection connection)
    {
        using var rows = NumberRows.Of(connection, "SELECT DISTINCT district FROM visits ORDER BY district");
        var districts = new List<int>();
        while (rows.Next()) districts.Add(rows.Int(0));
        return districts;
    }

    private void Add(Columns columns, int district, long after, DbConnection connection, DbConnection other)
    {
        using var visits = NumberRows.Of(connection, $"SELECT no, id, kind, site, site_type, territory, recorder, {Instant} FROM visits WHERE district = {district} AND no > {after} ORDER BY no");
        // The visits are seen first: what is recorded meanwhile may lack its visit, which is fed, and never its checks.
        var another = visits.Next();
        using var checks = NumberRows.Of(other, $"SELECT visit, item, result, count FROM checks WHERE district = {district} AND visit > {after} ORDER BY visit, item");
        var of = checks.Next() ? checks.Long(0) : long.MaxValue;
        var own = new List<CheckFact>();
        for (; another; another = visits.Next())
        {
            var no = visits.Long(0);
            own.Clear();
            for (; of <= no; of = checks.Next() ? checks.Long(0) : long.MaxValue)
                if (of == no) own.Add(Of(checks));
            columns.Add(facts.Of(no, visits.Id(1), district, visits.Int(5), visits.Int(6), visits.Int(3), visits.Text(4), Packed.Instant(visits.Long(7)), (byte)visits.Int(2), own));
        }
    }

    private CheckFact Of(NumberRows checks)
    {
        var result = (CheckResult)checks.Int(2);
        return facts.Of(checks.Int(1), result, result == CheckResult.Fail && !checks.IsNull(3) ? checks.Int(3) : null);
    }
}
