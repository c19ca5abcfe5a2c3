using System.Globalization;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Happenings.Pages;

/// <summary>What happened, by kind, account and period, with the state of the chain.</summary>
internal sealed class ShowAudit(Database database, Register register, Words words, TimeProvider clock)
{
    private const string Path = "/system/audit";
    private const int Shown = 50;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, async (string? kind, int? actor, string? period, long? after, HttpContext context, ShowAudit show) =>
        Page.Of<AuditPage>(await show.View(new(kind, actor, period, after), context.Actor()))).Needs(Right.ReadHistory).ExcludeFromDescription();

    private async Task<AuditView> View(AuditQuery query, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var all = ledger.Happenings.Where(h => h.District == actor.District);
        var kinds = await all.Select(h => h.Kind).Distinct().OrderBy(kind => kind).ToListAsync();
        var units = register.Tree.Units.Where(u => u.District == actor.District).Select(u => u.No).ToList();
        var accounts = await ledger.Accounts.Where(a => units.Contains(a.Unit)).OrderBy(a => a.No).Select(a => new { a.No, a.Name }).ToListAsync();
        var matching = Matching(all, query);
        var rows = await (query.After is { } after ? matching.Where(h => h.Id < after) : matching).OrderByDescending(h => h.Id).Take(Shown + 1).ToListAsync();
        var last = await ledger.Happenings.Where(h => h.SealNo != null).OrderByDescending(h => h.SealNo).Select(h => new { h.SealNo, h.Hash }).FirstOrDefaultAsync();
        var names = accounts.ToDictionary(a => a.No, a => a.Name);
        return new(query, [.. rows.Take(Shown).Select(h => Line(h, names))], await matching.CountAsync(), rows.Count > Shown ? Next(query, rows[Shown - 1].Id) : null,
            last?.SealNo ?? 0, await ledger.Happenings.CountAsync(h => h.SealNo == null), await ledger.Happenings.CountAsync(h => h.FollowUp == FollowUp.Parked), Hex(last?.Hash))
        {
            Kinds = [.. kinds.Select(kind => new Choice(kind, Named(kind)))], Actors = [.. accounts.Select(a => new Choice(a.No.ToString(CultureInfo.InvariantCulture), a.Name))],
        };
    }

    private IQueryable<HappeningRow> Matching(IQueryable<HappeningRow> all, AuditQuery query)
    {
        var (from, to) = Period.Read(query.Period, register.Time.DayOf(clock.Now()));
        if (query.Kind is { Length: > 0 } kind) all = all.Where(h => h.Kind == kind);
        if (query.Actor is { } account) all = all.Where(h => h.Actor == account);
        if (from is { } first) { var start = register.Time.StartOf(first); all = all.Where(h => h.At >= start); }
        if (to is { } last) { var end = register.Time.StartOf(last.AddDays(1)); all = all.Where(h => h.At < end); }
        return all;
    }

    private AuditLine Line(HappeningRow h, Dictionary<int, string> names) => new(
        h.Id, h.SealNo, Hex(h.Hash), Named(h.Kind), h.Aggregate, register.Time.Local(h.At), h.Actor == 0 ? words["problems.found.system"] : names.GetValueOrDefault(h.Actor, $"#{h.Actor}"), h.Body);

    private string Named(string kind) => words.Has($"organisation.happening.{kind}") ? words[$"organisation.happening.{kind}"] : kind;

    private static string Hex(byte[]? hash) => hash is null ? "" : Convert.ToHexStringLower(hash)[..12];

    private static string Next(AuditQuery query, long after) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["kind"] = query.Kind, ["actor"] = query.Actor?.ToString(CultureInfo.InvariantCulture), ["period"] = query.Period, ["after"] = after.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
