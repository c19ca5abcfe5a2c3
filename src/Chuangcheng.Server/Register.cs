using System.Collections.Frozen;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server;

/// <summary>What is known and changes rarely: units, the catalogue, the calendar; read at start and again after each change.</summary>
internal sealed class Register(Database database, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim loading = new(1);
    private volatile Known known = Known.Nothing;

    public UnitTree Tree => known.Tree;

    /// <summary>Grows whenever units are found to lie in another street or town than before.</summary>
    public int Moves => known.Moves;

    public DistrictTime Time => known.Time;

    public DeadlineClock Clock => known.Clock;

    /// <summary>Those of today: an edition that waits comes into force at midnight.</summary>
    public Catalogues Catalogues
    {
        get
        {
            var now = known;
            var all = now.Catalogues;
            if (all.Next is not { } next) return all;
            var today = now.Time.DayOf(clock.Now());
            if (today < next) return all;
            var later = now with { Catalogues = new Catalogues(all.Editions, all.Rows, all.Mappings, today) };
            Interlocked.CompareExchange(ref known, later, now);
            return later.Catalogues;
        }
    }

    /// <summary>What a move in this district needs to know besides the problem.</summary>
    public MoveSetting Setting(int district, DateTimeOffset now, DispatchDecision? dispatch = null)
    {
        var (all, day) = (known, known.Time.DayOf(now));
        return new(now, all.Clock, all.Tree, dispatch, all.Periods.FirstOrDefault(period => period.District == district && period.Covers(day)));
    }

    /// <summary>In whose name a district's papers go out: its office's, or its own where it has none.</summary>
    public string OfficeName(int district) => Tree[Tree.OfficeOf(district)].Name;

    /// <summary>This installation holds the demonstration district.</summary>
    public bool IsDemonstration => known.Demonstration;

    /// <summary>Nothing is known yet, not even a district.</summary>
    public bool IsEmpty => known.Tree.Units.Count == 0;

    /// <summary>No account exists yet: the first visit makes the first administrator.</summary>
    public bool NeedsSetUp => !known.HasAccounts;

    /// <summary>A unit named by id or, inside the actor's district, by code; null when there is none the actor may see.</summary>
    public Unit? FindUnit(string text, Actor actor)
    {
        var unit = Guid.TryParse(text, out var id) ? Tree.Find(id) : Tree.Units.FirstOrDefault(u => u.District == actor.District && u.Code == text);
        return unit is not null && IsInSight(unit, actor) ? unit : null;
    }

    /// <summary>Names of the district's units are known to all its people; another district's are not.</summary>
    public static bool IsInSight(Unit unit, Actor actor) => unit.District == actor.District || actor.Boundary.Covers(unit.No);

    /// <summary>One at a time: whoever began to read earlier must not overwrite what was read later.</summary>
    public async Task Load()
    {
        await loading.WaitAsync();
        try
        {
            var (before, now) = (known, await Read());
            known = now with { Moves = before.Moves + (now.Tree.HasMovedSince(before.Tree) ? 1 : 0) };
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private async Task<Known> Read()
    {
        await using var ledger = database.Read();
        var days = await ledger.Calendar.AsNoTracking().OrderBy(d => d.Date).ToListAsync();
        var time = DistrictTime.Shanghai;
        var version = await ledger.Settings.AsNoTracking().Where(s => s.Name == "calendar-version").Select(s => s.Value).FirstOrDefaultAsync();
        var calendar = new WorkCalendar(int.Parse(version ?? "0", System.Globalization.CultureInfo.InvariantCulture),
            days.Select(d => new CalendarDay(d.Date, d.Kind, d.HolidayZh, d.HolidayEn)));
        return new Known(
            new UnitTree(await ledger.Units.AsNoTracking().ToListAsync()),
            time,
            new DeadlineClock(calendar, WorkingHours.Default, time),
            await CatalogueReader.Load(ledger, time.DayOf(clock.Now())),
            await ledger.SpecialPeriods.AsNoTracking().ToListAsync(),
            await ledger.Settings.AnyAsync(s => s.Name == "demonstration"),
            await ledger.Accounts.AnyAsync());
    }

    private sealed record Known(UnitTree Tree, DistrictTime Time, DeadlineClock Clock, Catalogues Catalogues, IReadOnlyList<SpecialPeriod> Periods, bool Demonstration, bool HasAccounts)
    {
        public int Moves { get; init; }

        public static Known Nothing { get; } = new(
            new UnitTree([]), DistrictTime.Shanghai, new DeadlineClock(new WorkCalendar(0, []), WorkingHours.Default, DistrictTime.Shanghai),
            Catalogues.None, [], false, false);
    }
}
