using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <summary>What is set on every site named; what is left out stays.</summary>
/// <param name="Sites">Ids.</param>
/// <param name="Unit">Id or code of the ground they lie on.</param>
/// <param name="Status">open or suspended; closing has a day and is done one by one.</param>
/// <param name="Party">Which party is set, as inside, outside, PROPERTY.</param>
/// <param name="PartyUnit">Id or code of the unit that looks after it; empty takes the party away.</param>
/// <param name="AddList">A list they stand on from now.</param>
/// <param name="RemoveList">A list they no longer stand on.</param>
public sealed record BulkSitesBody(
    IReadOnlyList<Guid>? Sites, string? Unit, string? Type, string? Status, string? Operator, bool? UnderVideo, string? Party, string? PartyUnit, string? AddList, string? RemoveList);

/// <param name="Changed">Sites that differ from before.</param>
public sealed record BulkSitesAnswer(int Sites, int Changed);

/// <summary>Sets the same on many sites at once.</summary>
internal sealed class BulkEditSites(Writer writer, Register register, ColumnFeed columns, SitePins pins, TimeProvider clock)
{
    private const int Most = 5000;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/sites/bulk", Handle).Needs(Right.KeepRegister).WithTags("Sites").ProducesProblem(400);

    /// <summary>All of them, or none when one is out of reach.</summary>
    internal static async Task<Ok<BulkSitesAnswer>> Handle(JsonBody<BulkSitesBody> body, HttpContext context, BulkEditSites edit) => TypedResults.Ok(await edit.Run(body.Value, context.Actor()));

    public async Task<BulkSitesAnswer> Run(BulkSitesBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var ids = (body.Sites ?? []).Distinct().ToList();
        if (ids.Count is 0 or > Most) reading.Fault(SiteRefusals.NoneChosen(Most));
        var unit = reading.Unit("unit", body.Unit, own: true, required: false);
        if (body.Type is { Length: > 0 } type && register.Catalogues.SiteTypeNo(type) == 0) reading.Fault(PlumbingRefusals.BadValue("type", type));
        var status = reading.Word<SiteStatus>("status", body.Status, required: false);
        if (status == SiteStatus.Closed) reading.Fault(PlumbingRefusals.OneOf("status", [SiteStatus.Open.Wire(), SiteStatus.Suspended.Wire()]));
        var party = reading.Text("party", body.Party, 60);
        if (party.AsSpan().ContainsAny('=', ';')) reading.Fault(PlumbingRefusals.BadValue("party", party));
        var partyUnit = reading.Unit("partyUnit", body.PartyUnit, required: false);
        foreach (var (field, list) in new[] { ("addList", body.AddList), ("removeList", body.RemoveList) })
            if (reading.Text(field, list, 60).Contains(';', StringComparison.Ordinal)) reading.Fault(PlumbingRefusals.BadValue(field, list));
        reading.Text("operator", body.Operator);
        reading.Done();
        var changed = await writer.Run(async ledger =>
        {
            var sites = await ledger.Sites.Where(s => ids.Contains(s.Id) && s.Until == null).ToListAsync();
            if (sites.Count != ids.Count || sites.Exists(s => !actor.Boundary.Covers(s.Unit))) throw new Refused(SiteRefusals.UnknownSite);
            foreach (var site in sites) Set(site, body, unit, status, party, partyUnit);
            ledger.ChangeTracker.DetectChanges();
            var touched = sites.Where(site => ledger.Entry(site).State == EntityState.Modified).ToList();
            foreach (var site in touched)
            {
                site.Version++;
                ledger.AfterCommit.Add(() => columns.Put(site));
            }
            ledger.AfterCommit.Add(pins.Forget);
            if (touched.Count > 0) ledger.Append(new RegisterChanged("sites", touched.Count) { District = actor.District }, actor, clock.Now());
            return touched.Count;
        });
        return new(ids.Count, changed);
    }

    private static void Set(Site site, BulkSitesBody body, Unit? unit, SiteStatus? status, string party, Unit? partyUnit)
    {
        if (unit is not null) site.Unit = unit.No;
        if (!string.IsNullOrEmpty(body.Type)) site.Type = body.Type;
        if (status is { } now) site.Status = now;
        if (!string.IsNullOrWhiteSpace(body.Operator)) site.Operator = body.Operator.Trim();
        if (body.UnderVideo is { } video) site.UnderVideo = video;
        if (body.AddList?.Trim() is { Length: > 0 } on && !site.Lists.Contains(on)) site.Lists = [.. site.Lists, on];
        if (body.RemoveList?.Trim() is { Length: > 0 } off && site.Lists.Contains(off)) site.Lists = [.. site.Lists.Where(list => list != off)];
        if (party.Length == 0 || site.Parties.GetValueOrDefault(party) == (partyUnit?.No ?? 0)) return;
        var parties = site.Parties.Where(p => p.Key != party).ToDictionary();
        if (partyUnit is not null) parties[party] = partyUnit.No;
        site.Parties = parties;
    }
}
