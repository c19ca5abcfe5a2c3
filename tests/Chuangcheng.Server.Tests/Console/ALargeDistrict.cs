using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Console;

/// <summary>Pages over several hundred units.</summary>
[Collection(nameof(OnSqlite))]
public sealed class ALargeDistrict(SqliteServer server)
{
    private const int Communities = 110;

    [Fact]
    public async Task FoldsTheTreeOfUnitsUntilAStreetIsOpened()
    {
        var (district, admin) = await Many();
        var folded = await admin.GetStringAsync("/system/units");
        folded.ShouldContain($"{Communities + 1} below");
        folded.ShouldNotContain("大院37</a>");
        (await admin.GetStringAsync($"/system/units?under={district.Street}")).ShouldContain("大院37</a>");
    }

    [Fact]
    public async Task FindsAUnitAndSaysInWhichStreetItLies()
    {
        var (_, admin) = await Many();
        var found = await admin.GetStringAsync("/system/units?q=大院37");
        found.ShouldContain("单位2 · 大院37</a>");
        found.ShouldNotContain("大院38</a>");
    }

    private async Task<(TestDistrict District, HttpClient Admin)> Many()
    {
        var district = await server.ADistrict();
        await server.Services.GetRequiredService<Writer>().Run(async ledger =>
        {
            var street = ledger.Units.Single(u => u.Id == district.Street);
            var no = (int)await Sequence.Next(ledger, "units", Communities);
            ledger.Units.AddRange(Enumerable.Range(0, Communities).Select(i => new Unit
            {
                Id = Guid.CreateVersion7(), No = no + i, District = street.District, Parent = street.No, Code = $"{street.Code}-{i}", Name = $"大院{i}", Kind = UnitKind.Community, Since = street.Since,
            }));
        });
        await server.Services.GetRequiredService<Register>().Load();
        var admin = server.Client();
        admin.DefaultRequestHeaders.Add("Cookie", $"cc-session={(await server.SignedIn(district.Name(Role.Admin))).DefaultRequestHeaders.Authorization!.Parameter}");
        return (district, admin);
    }
}
