using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>Lines that break at any byte, servers that die at any moment: one record, all photos, however often it is sent.</summary>
[Collection(nameof(FieldPages))]
public sealed class TheLine(FieldPages pages)
{
    /// <summary>Quick: some thirty cuts, each later in the stream than the one before; long: after every number of bytes up to six thousand, both ways; a record with one of its photos is shorter, and each cut begins where the one before ended.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MayBreakAtAnyByte(bool answers)
    {
        // An answer is shorter than what is sent.
        var (all, step) = (AppSources.IsLong ? 6_000 : answers ? 1_500 : 6_000, AppSources.IsLong ? 1 : answers ? 51 : 197);
        var cuts = Enumerable.Range(0, all / step).Select(n => 1L + n * step).ToList();
        await using var proxy = new CuttingProxy(pages.Server.Port, cuts, answers);
        using var inspector = await pages.Server.Program("inspector");
        var (before, visits) = (await inspector.Visits(), AppSources.IsLong ? 1_000 : 8);
        await inspector.ShouldHold(await AppSources.Inspect(pages.Server.Address, "inspector", visits, 2, 10, answers ? 101 : 102, bytes: 3_000, piece: 1_000, through: proxy.Address));
        (await inspector.Visits()).ShouldBe(before + visits);
        proxy.Cuts.ShouldBe(cuts.Count);
    }

    [Fact]
    public async Task CarriesTwoHundredVisitsWithFourHundredPhotosInOneGo()
    {
        using var inspector = await pages.Server.Program("inspector");
        var sent = await AppSources.Inspect(pages.Server.Address, "inspector", 200, 2, 0, 9_001, bytes: AppSources.IsLong ? 150_000 : 2_000, piece: 256 * 1024);
        sent["visits"]!.AsArray().Count.ShouldBe(200);
        sent["photos"]!.AsArray().Count.ShouldBe(400);
        await inspector.ShouldHold(sent);
    }

    /// <summary>Quick: three inspectors and two deaths; long: thirty inspectors, forty visits each, a death every so often for as long as they work.</summary>
    [Fact]
    public async Task CarriesADayOfManyInspectorsOverDyingServers()
    {
        var server = pages.Server;
        long before;
        using (var first = await server.Program("inspector")) before = await first.Visits();
        var (people, visits, deaths) = AppSources.IsLong ? (30, 40, 60) : (3, 5, 2);
        var working = Enumerable.Range(0, people).Select(n => AppSources.Inspect(server.Address, n % 3 == 0 ? "street" : "inspector", visits, 2, 1, 20_000 + n, bytes: 20_000, piece: 8_192)).ToList();
        var random = new Random(6);
        for (var death = 0; death < deaths && !working.TrueForAll(w => w.IsCompleted); death++)
        {
            // Not before something of this life has arrived.
            using (var eye = await server.Program("office"))
            {
                var enough = await eye.Visits() + random.Next(1, 4);
                while (await eye.Visits() < enough && !working.TrueForAll(w => w.IsCompleted)) await Task.Delay(25);
            }
            await server.Kill();
            await server.Resume();
        }
        var sent = await Task.WhenAll(working);
        using var office = await server.Program("office");
        (await office.Visits()).ShouldBe(before + people * visits);
        foreach (var one in sent) await office.ShouldHold(one);
    }
}
