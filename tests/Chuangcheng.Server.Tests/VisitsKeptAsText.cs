using Chuangcheng.Server.Plumbing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Tests;

/// <summary>A database made before ids and instants of visits were packed.</summary>
public sealed class VisitsKeptAsText : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-packed-").FullName;

    [Fact]
    public async Task AreTheSameVisitsAfterwards()
    {
        var database = Database.Sqlite(Path.Combine(folder, "old.db"));
        await Migrator.Run(database, upTo: 16);
        await using (var connection = await database.Open())
        {
            await Sql.Execute(connection, """
                INSERT INTO visits (district, no, id, kind, site, place, site_type, longitude, latitude, territory, recorder, inspector, started_at, finished_at, recorded_at, round, fingerprint)
                VALUES (1, 7, '0197B2A4-11C0-7D3E-8C55-0242AC120002', 1, 0, '北门花坛', '', 116.1, 39.9, 2, 3, 4, '2026-05-20 01:59:59', '2026-05-20 02:10:00.25', '2026-05-20 02:10:01.123456',
                    '01A21E55-2F91-7258-9631-CA1319C4BA2B', x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f')
                """);
        }
        await Migrator.Run(database);
        await using var ledger = database.Read();
        var id = Guid.Parse("0197b2a4-11c0-7d3e-8c55-0242ac120002");
        var visit = await ledger.Visits.SingleAsync(v => v.Id == id);
        (visit.No, visit.Place, visit.Longitude, visit.Round).ShouldBe((7, "北门花坛", 116.1, Guid.Parse("01a21e55-2f91-7258-9631-ca1319c4ba2b")));
        visit.StartedAt.ShouldBe(new DateTimeOffset(2026, 5, 20, 1, 59, 59, TimeSpan.Zero));
        visit.FinishedAt.ShouldBe(new DateTimeOffset(2026, 5, 20, 2, 10, 0, 250, TimeSpan.Zero));
        visit.RecordedAt.ShouldBe(new DateTimeOffset(2026, 5, 20, 2, 10, 1, TimeSpan.Zero).AddMicroseconds(123456));
        visit.Fingerprint.ShouldBe(Enumerable.Range(0, 16).Select(i => (byte)i));
        var after = visit.FinishedAt;
        (await ledger.Visits.CountAsync(v => v.FinishedAt >= after && v.StartedAt < after)).ShouldBe(1);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
