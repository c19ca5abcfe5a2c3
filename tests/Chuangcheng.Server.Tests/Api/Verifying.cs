using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Api;

public abstract class Verifying(TestServer server)
{
    [Fact]
    public async Task FindsTheColumnsEqualToTheSqlRecountBeforeAndAfterARestart()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        await district.AProblem(TestDistrict.DepartmentItem, district.OtherSite);
        var (street, office) = (await district.As(Role.Street), await district.As(Role.Office));
        (await street.Move(problem, "feedback", "done")).EnsureSuccessStatusCode();
        (await office.Move(problem, "close")).EnsureSuccessStatusCode();
        await Drained();
        Agree(await Verify.Run(server.Services));
        await server.Services.GetRequiredService<ColumnFeed>().Load();
        Agree(await Verify.Run(server.Services));
    }

    [Fact]
    public async Task FindsATamperedHappening()
    {
        var district = await server.ADistrict();
        await district.AProblem();
        await Drained();
        await using var ledger = server.Services.GetRequiredService<Database>().Read();
        var row = await ledger.Happenings.Where(h => h.SealNo != null).OrderBy(h => h.SealNo).Skip(2).FirstAsync();
        await ledger.Happenings.Where(h => h.Id == row.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.Actor, row.Actor + 1));
        var finding = await Verify.Run(server.Services);
        (finding.AllWell, finding.Chain.BrokenAt).ShouldBe((false, row.Id));
        await ledger.Happenings.Where(h => h.Id == row.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.Actor, row.Actor));
        (await Verify.Run(server.Services)).Chain.BrokenAt.ShouldBeNull();
    }

    [Fact]
    public async Task FindsWordsThatWereChangedAfterwards()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        (await (await district.As(Role.Street)).Move(problem, "feedback", "done on Monday")).EnsureSuccessStatusCode();
        await Drained();
        await using var ledger = server.Services.GetRequiredService<Database>().Read();
        (await ledger.ProblemMoves.Where(m => m.Note == "done on Monday").ExecuteUpdateAsync(m => m.SetProperty(x => x.Note, "done on Sunday"))).ShouldBe(1);
        (await Verify.Run(server.Services)).Chain.BrokenAt.ShouldNotBeNull();
        await ledger.ProblemMoves.Where(m => m.Note == "done on Sunday").ExecuteUpdateAsync(m => m.SetProperty(x => x.Note, "").SetProperty(x => x.Salt, Array.Empty<byte>()));
        (await Verify.Run(server.Services)).Chain.BrokenAt.ShouldBeNull("erasing a person's words leaves the chain valid");
    }

    [Fact]
    public async Task FindsParkedOnlyTheAggregateThatIsPoisoned()
    {
        var district = await server.ADistrict();
        await server.Services.GetRequiredService<Writer>().Run(ledger =>
        {
            ledger.Append(new Model.Happenings.CheckFailed(long.MaxValue, 1, "nowhere") { District = 1 }, Actor.System(1), DateTimeOffset.UnixEpoch);
            return Task.CompletedTask;
        });
        var pump = server.Services.GetRequiredService<Pump>();
        await using var reading = server.Services.GetRequiredService<Database>().Read();
        var parked = reading.Happenings.Where(h => h.FollowUp == FollowUp.Parked && h.Aggregate == "place:nowhere");
        try
        {
            for (var i = 0; i < 1200 && !await parked.AnyAsync(); i++)
            {
                pump.Wake();
                await Task.Delay(50);
            }
            (await parked.CountAsync()).ShouldBe(1);
            (await district.AProblem())["state"]!.GetValue<string>().ShouldBe("assigned");
        }
        finally
        {
            await reading.Happenings.Where(h => h.Aggregate == "place:nowhere").ExecuteUpdateAsync(h => h.SetProperty(x => x.FollowUp, FollowUp.Done));
        }
    }

    private Task Drained() => server.Services.GetRequiredService<Pump>().Drain();

    private static void Agree(Finding finding)
    {
        finding.AllWell.ShouldBeTrue(string.Join('\n', finding.Lines()));
        finding.Chain.Sealed.ShouldBeGreaterThan(0);
        finding.Measures.Count.ShouldBe(Model.Measures.MeasureCatalogue.All.Count);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class VerifyingOnSqlite(SqliteServer server) : Verifying(server);

[Collection(nameof(OnPostgres))]
public sealed class VerifyingOnPostgres(PostgresServer server) : Verifying(server);
