using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.Data.Sqlite;

namespace Chuangcheng.Server.Tests;

/// <summary>The columns of checks are kept in a file and believed at the next start only when the database has the same past.</summary>
public sealed class StartingFromWhatWasKept : IDisposable
{
    private static readonly byte[] Mapping = new byte[32];
    private readonly string folder = Directory.CreateTempSubdirectory("cc-kept-").FullName;

    [Fact]
    public async Task HoldsWhatWasKeptAndReadsOnlyWhatCameAfter()
    {
        var (database, kept) = await Started("ledger.db");
        await Record(database, 1, 30);
        (await kept.Keep(await Read(database), Mapping)).ShouldBeTrue();
        await Record(database, 31, 5);

        var columns = new Columns();
        (await kept.Restore(columns, Mapping)).ShouldBe(30);
        columns.VisitCount.ShouldBe(30);
        await Stored(database).AddTo(columns, 30);
        Passed(columns).ShouldBe(Passed(await Read(database)));
        columns.CheckCount.ShouldBe(35 * 3);
    }

    [Fact]
    public async Task DoesNotBelieveALedgerOfAnotherPast()
    {
        var (database, kept) = await Started("ledger.db");
        await Record(database, 1, 10);
        await kept.Keep(await Read(database), Mapping);
        var (other, keptToo) = await Started("other.db");
        await Record(other, 1, 10, DateTimeOffset.UnixEpoch.AddDays(1));
        await ShouldReadAllAnew(keptToo);
    }

    [Fact]
    public async Task DoesNotBelieveWhatCountsOtherwiseByNow()
    {
        var (database, kept) = await Started("ledger.db");
        await Record(database, 1, 4);
        await kept.Keep(await Read(database), Mapping);
        var columns = new Columns();
        (await kept.Restore(columns, [.. Enumerable.Repeat((byte)1, 32)])).ShouldBe(0);
        columns.VisitCount.ShouldBe(0);
    }

    [Fact]
    public async Task DoesNotBelieveALedgerFromWhichVisitsWereTakenBack()
    {
        var (database, kept) = await Started("ledger.db");
        await Record(database, 1, 10);
        await kept.Keep(await Read(database), Mapping);
        await using (var connection = await database.Open()) await Sql.Execute(connection, "DELETE FROM visits WHERE no = 3");
        await ShouldReadAllAnew(kept);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(300)]
    public async Task DoesNotBelieveABrokenFile(int at)
    {
        var (database, kept) = await Started("ledger.db");
        await Record(database, 1, 10);
        await kept.Keep(await Read(database), Mapping);
        var file = Path.Combine(folder, "columns", "checks");
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[at] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        await ShouldReadAllAnew(kept);
        await File.WriteAllBytesAsync(file, bytes[..at]);
        await ShouldReadAllAnew(kept);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task ShouldReadAllAnew(KeptChecks kept)
    {
        var columns = new Columns();
        (await kept.Restore(columns, Mapping)).ShouldBe(0);
        columns.VisitCount.ShouldBe(0);
    }

    private async Task<(Database, KeptChecks)> Started(string name)
    {
        var database = Database.Sqlite(Path.Combine(folder, name));
        await Migrator.Run(database);
        return (database, new KeptChecks(DataFolder.Take(folder, alone: false), database));
    }

    private static async Task Record(Database database, int first, int count, DateTimeOffset? at = null)
    {
        await using var writer = Writer.Over(database);
        for (var no = first; no < first + count; no++)
        {
            var now = at ?? DateTimeOffset.UnixEpoch;
            var visit = new Visit
            {
                District = 1, No = no, Id = Guid.CreateVersion7(), Kind = VisitKind.Round, Site = 1, SiteType = "ST06", Territory = 2, Recorder = 1, Inspector = 1,
                StartedAt = now, FinishedAt = now, RecordedAt = now, Fingerprint = new byte[16],
            };
            await writer.Run(async ledger =>
            {
                await VisitTable.Insert(ledger, visit, [.. Enumerable.Range(1, 3).Select(item => new Check { District = 1, Visit = visit.No, Item = item, Result = (visit.No + item) % 3 == 0 ? CheckResult.Fail : CheckResult.Pass })]);
                ledger.Append(new VisitRecorded(visit.No, visit.Id, 3) { District = 1 }, Actor.System(1), now);
                return true;
            });
        }
    }

    private static StoredChecks Stored(Database database) =>
        new(database, new CheckFacts(Server.Indicators.Catalogues.None, new UnitTree([]), Model.Time.DistrictTime.Shanghai));

    private static async Task<Columns> Read(Database database)
    {
        var columns = new Columns();
        await Stored(database).AddTo(columns);
        return columns;
    }

    private static IReadOnlyList<AnswerRow> Passed(Columns columns) => MeasureCatalogue.Find("checks-pass-rate")!.Compute(
        columns, new() { Boundary = new Boundary(1, [], [1]), Now = DateTimeOffset.UnixEpoch, By = Model.Measures.Dimension.Item }).Rows;
}
