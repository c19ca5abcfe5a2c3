using System.Data.Common;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Measures;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Measures;

/// <summary>All visits with their checks, as the columns take them, read side by side in the order of their keys.</summary>
internal sealed class StoredChecks(Database database, CheckFacts facts)
{
    private const string Checks = "SELECT district, visit, item, result, count FROM checks ORDER BY district, visit, item";

    private string Visits => $"SELECT district, no, id, kind, site, site_type, territory, recorder, {(database.Kind == DatabaseKind.Sqlite ? "finished_at" : "(extract(epoch FROM finished_at) * 1000000)::bigint")} FROM visits ORDER BY district, no";

    public async Task AddTo(Columns columns)
    {
        await using var connection = await database.Open();
        await using var other = await database.Open();
        Add(columns, connection, other);
    }

    private void Add(Columns columns, DbConnection connection, DbConnection other)
    {
        using var visits = NumberRows.Of(connection, Visits);
        // The visits are seen first: what is recorded meanwhile may lack its visit, which is fed, and never its checks.
        var another = visits.Next();
        using var checks = NumberRows.Of(other, Checks);
        var more = checks.Next();
        var own = new List<CheckFact>();
        for (; another; another = visits.Next())
        {
            var (district, no) = (visits.Int(0), visits.Long(1));
            own.Clear();
            while (more && (checks.Int(0), checks.Long(1)).CompareTo((district, no)) < 0) more = checks.Next();
            for (; more && checks.Long(1) == no && checks.Int(0) == district; more = checks.Next())
                own.Add(facts.Of(checks.Int(2), (CheckResult)checks.Int(3), checks.IsNull(4) ? (int?)null : checks.Int(4)));
            columns.Add(facts.Of(no, visits.Id(2), district, visits.Int(6), visits.Int(7), visits.Int(4), visits.Text(5), Packed.Instant(visits.Long(8)), (byte)visits.Int(3), own));
        }
    }
}
