using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Demonstration;

/// <summary>Makes everything in memory, then writes it down.</summary>
internal sealed class FillLedger(Writer writer, Register register, Action<string> say, CancellationToken cancel)
{
    private readonly WriteDown write = new(writer, say, cancel);
    private readonly Made made = new();

    public async Task<IReadOnlyList<string>> Fill(DemonstrationPlan plan, DateTimeOffset now)
    {
        var scale = Scale.Of(plan.Scale);
        var today = plan.Today ?? register.Time.DayOf(now);
        var close = register.Time.At(today, new TimeOnly(17, 0));
        var end = plan.Today is null && now < close ? now : close;
        var first = today.AddDays(1 - scale.Days);
        var chance = new Seeded((ulong)plan.Seed * 7919 + (ulong)today.DayNumber);
        var districts = Districts(scale, chance, register.Time.StartOf(first), first);
        var tree = new UnitTree(units);
        await Knowing(districts);
        var (problems, visits) = (0, 0);
        foreach (var district in districts)
        {
            var year = new MadeYear();
            new MakeYear(chance, district, register, tree, made, year, end).Live(first, scale.Days, scale.VisitsADay);
            await Doing(year, district);
            (problems, visits) = (problems + year.Problems.Count, visits + year.Visits.Count);
        }
        await write.Counters(Numbers());
        return [$"{districts.Count} × {made.Sites} sites, {visits} visits, {problems} problems"];
    }

    private readonly List<Unit> units = [];

    private List<MadeDistrict> Districts(Scale scale, Seeded chance, DateTimeOffset start, DateOnly since)
    {
        Unit? city = null;
        if (scale.Districts > 1)
        {
            city = new Unit { Id = chance.Id(start), No = ++made.Units, District = 1, Code = "CITY", Name = Wording.City, Kind = UnitKind.City, Since = since };
            units.Add(city);
        }
        var districts = new List<MadeDistrict>();
        for (var i = 0; i < scale.Districts; i++)
            districts.Add(new MakeDistrict(chance, scale, made, start, since).Make(Wording.Districts[i], city, first: i == 0));
        units.AddRange(districts.SelectMany(d => d.Units));
        return districts;
    }

    private async Task Knowing(List<MadeDistrict> districts)
    {
        await write.Rows("units", units);
        await write.Rows("people", districts.SelectMany(d => d.People).ToList());
        await write.Rows("posts", districts.SelectMany(d => d.Posts).ToList());
        await write.Rows("tenures", districts.SelectMany(d => d.Tenures).ToList());
        await write.Rows("accounts", districts.SelectMany(d => d.Accounts).ToList());
        await write.Rows("sites", districts.SelectMany(d => d.Sites).ToList());
        await write.Rows("duties", districts.SelectMany(d => d.Duties).ToList());
        await write.Rows("chains", districts.SelectMany(d => d.Chains).ToList());
        await write.Rows("facilities", districts.SelectMany(d => d.Facilities).ToList());
        await write.Rows("rounds", districts.SelectMany(d => d.Rounds).ToList());
        await write.Rows("round sites", districts.SelectMany(d => d.RoundSites).ToList());
    }

    private async Task Doing(MadeYear year, MadeDistrict district)
    {
        await write.Visits(year);
        await write.Flood("problems", year.Problems);
        await write.Flood("moves", year.Moves);
        await write.Flood("observations", year.Observations);
        await write.Happenings(year.Happenings);
        await write.Counters(year.Numbers.Select(n => KeyValuePair.Create(FormattableString.Invariant($"problem-number:{district.Root.No}:{n.Key}"), n.Value)));
    }

    private IEnumerable<KeyValuePair<string, long>> Numbers() =>
    [
        new("units", made.Units), new("accounts", made.Accounts), new("people", made.People), new("posts", made.Posts), new("sites", made.Sites),
        new("duties", made.Duties), new("facilities", made.Facilities), new("rounds", made.Rounds),
        new("visits", made.Visits), new("problems", made.Problems),
    ];
}
