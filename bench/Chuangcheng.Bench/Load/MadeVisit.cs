using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Server;
using Chuangcheng.Server.Inspections;

namespace Chuangcheng.Bench.Load;

/// <summary>A visit of twenty checks written straight into the tables.</summary>
internal static class MadeVisit
{
    public const int Checks = 20;

    public static Task Insert(Ledger ledger, long no)
    {
        var (visit, checks) = Make(no);
        return VisitTable.Insert(ledger, visit, checks);
    }

    public static (Visit Visit, IReadOnlyList<Check> Checks) Make(long no)
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(no * 61_234.567);
        var visit = new Visit
        {
            District = 1, No = no, Id = Guid.CreateVersion7(), Kind = VisitKind.Round, Site = 1 + (int)(no % 1300), SiteType = "ST06", Territory = 2, Recorder = 1, Inspector = 1,
            StartedAt = at, FinishedAt = at, RecordedAt = at, Fingerprint = [.. Guid.CreateVersion7().ToByteArray()],
        };
        return (visit, [.. Enumerable.Range(1, Checks).Select(item => Check(no, item))]);
    }

    /// <summary>88 % passed, 9 % failed with a short note, 3 % not applicable.</summary>
    private static Check Check(long visit, int item)
    {
        var chance = (visit * 31 + item * 17) % 100;
        return new Check
        {
            District = 1, Visit = visit, Item = item, Result = chance < 88 ? CheckResult.Pass : chance < 97 ? CheckResult.Fail : CheckResult.NotApplicable, Note = chance is >= 88 and < 97 ? "楼道口堆放杂物" : null,
        };
    }
}
