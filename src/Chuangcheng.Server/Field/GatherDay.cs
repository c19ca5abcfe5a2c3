using System.Globalization;
using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Sites;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Field;

/// <summary>Gathers a person's day: nothing in it depends on the minute, so that an unchanged day is recognised.</summary>
internal sealed class GatherDay(Database database, Register register, ShowPatrols boards, TimeProvider clock)
{
    private const int MostSites = 5000, LooksBack = 540, FestivalAhead = 10;

    public async Task<FieldDay> For(SignedIn who)
    {
        var (now, actor) = (clock.Now(), who.Actor);
        var today = register.Time.DayOf(now);
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var edition = register.Catalogues.Current;
        var open = ledger.Sites.Within(actor).Where(s => s.Status == SiteStatus.Open);
        var sites = await open.OrderBy(s => s.No).Take(MostSites).ToListAsync();
        var beyond = sites.Count < MostSites ? 0 : await open.CountAsync() - sites.Count;
        var (problems, more) = await OpenProblemsOf.Gather(ledger, actor, now, edition);
        var rounds = await RunningRounds.Gather(ledger, actor, today);
        return new(
            today, Person(who), edition?.Code, register.Catalogues.IsExample, register.IsDemonstration, [.. (edition?.SiteTypes ?? []).Select(Type)], [.. (edition?.CheckItems ?? []).Select(Item)],
            await Sites(ledger, actor, sites, now), beyond, problems, more, rounds, await PatrolsOf.Gather(ledger, boards, rounds, actor), Grounds(actor), Calendar(today), await Festivals(ledger, actor, today));
    }

    private FieldPerson Person(SignedIn who) => new(
        who.Id, who.Name, who.Actor.Role!.Value.Wire(), register.Tree[who.Actor.Unit].Id, register.Tree[who.Actor.Unit].Name, register.Tree[who.Actor.District].Name,
        [.. Enum.GetValues<Right>().Where(right => right != Right.None && who.Actor.May(right)).Select(right => right.Wire())]);

    private static FieldType Type(SiteType type) => new(type.Code, type.NameZh, type.NameEn, type.RouteRuleZh, type.PatrolIntervalZh);

    private static FieldItem Item(CheckItem item) => new(
        item.Code, item.NameZh, item.NameEn, item.StandardZh, item.Dimension.Wire(), item.CategoryZh, item.SiteTypes, item.ScoreRule.ToString()!, item.EvidenceRule.Wire(), item.NotCountedZh,
        item.Severity, item.Limit.ToString(), AfterPhoto.IsAsked(item, fixedOnTheSpot: false));

    private async Task<IReadOnlyList<FieldSite>> Sites(Ledger ledger, Actor actor, List<Site> sites, DateTimeOffset now)
    {
        var (district, since, recent) = (actor.District, now.AddDays(-LooksBack), now.AddDays(-90));
        var seen = await ledger.Visits.Where(v => v.District == district && v.Site != 0 && v.StartedAt > since)
            .GroupBy(v => v.Site).Select(g => new { g.Key, At = g.Max(v => v.StartedAt) }).ToDictionaryAsync(x => x.Key, x => register.Time.DayOf(x.At));
        var cases = await ledger.Problems.Where(p => p.District == district && p.Site != 0 && (p.ClosedAt == null || p.CreatedAt > recent))
            .GroupBy(p => new { p.Site, p.State, Back = p.Rebounds > 0 && p.CreatedAt > recent }).Select(g => new { g.Key.Site, g.Key.State, g.Key.Back, Count = g.Count() }).ToListAsync();
        var bySite = cases.ToLookup(c => c.Site);
        return [.. sites.Select(s => new FieldSite(
            s.Id, s.Code, s.Name, s.Address, s.Type, register.Tree.Find(s.Unit)?.Id, s.Longitude, s.Latitude, seen.TryGetValue(s.No, out var day) ? day : null,
            bySite[s.No].Where(c => c.Back).Sum(c => c.Count), bySite[s.No].Where(c => Model.Problems.Lifecycle.IsOpen(c.State)).Sum(c => c.Count),
            s.Shape is null ? null : JsonDocument.Parse(s.Shape).RootElement))];
    }

    /// <summary>Where a free place may lie: the grounds the reader covers.</summary>
    private IReadOnlyList<FieldUnit> Grounds(Actor actor) => [.. register.Tree.Units
        .Where(u => u.District == actor.District && actor.Boundary.Covers(u.No) && register.Tree.StreetOf(u.No) > 0).OrderBy(u => u.No).Select(u => new FieldUnit(u.Id, u.Name, u.Kind.Wire()))];

    /// <summary>From here on: nothing is promised into the past.</summary>
    private FieldCalendar Calendar(DateOnly today)
    {
        var calendar = register.Clock.Calendar;
        var days = calendar.Arranged.Where(day => day.Key.Year >= today.Year).OrderBy(day => day.Key).ToList();
        return new(calendar.Version, register.Time.Zone, (int)register.Time.Local(register.Time.StartOf(today)).Offset.TotalMinutes, [.. days.Where(day => day.Value == DayKind.Off).Select(day => day.Key)], [.. days.Where(day => day.Value == DayKind.Work).Select(day => day.Key)],
            [.. days.Select(day => day.Key.Year).Distinct().Where(year => !calendar.IsProvisional(new DateOnly(year, 1, 1)))],
            [.. WorkingHours.Default.Windows.Select(window => (IReadOnlyList<string>)[Text(window.From), Text(window.To)])]);
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<FieldFestival>> Festivals(Ledger ledger, Actor actor, DateOnly today)
    {
        var ahead = today.AddDays(FestivalAhead);
        var district = actor.District;
        var periods = await ledger.SpecialPeriods.Where(p => p.District == district && p.From <= ahead && p.To >= today).OrderBy(p => p.From).ToListAsync();
        var holidays = await ledger.Calendar.Where(d => d.Kind == DayKind.Off && d.Date >= today && d.Date <= ahead).OrderBy(d => d.Date).ToListAsync();
        return [.. periods.Select(p => new FieldFestival(p.Name, p.Name, p.From, p.To)),
            .. holidays.GroupBy(d => (d.HolidayZh, d.HolidayEn)).Select(days => new FieldFestival(days.Key.HolidayZh, days.Key.HolidayEn, days.Min(d => d.Date), days.Max(d => d.Date)))];
    }
}
