using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>
/// A contractor's results, or what an export wrote: a row a check (visit, site, item, result, count, note), or with a map a row a visit and
/// a column an item; visit_kind, started, finished, inspector (a user name), round; place, ground and type where there is no site. The same
/// visit again changes nothing.
/// </summary>
internal sealed class ImportVisits(IntakeDesk desk, RecordVisit record)
{
    private const string File = "visits";
    private readonly List<RowFault> faults = [];

    private sealed record Drafted(Guid Id, SheetRow Row, VisitBody Body, string Inspector);

    public async Task<string> Run(ImportOrder order, CancellationToken cancel)
    {
        var map = await ColumnMap.Read(order.Map, cancel);
        var sheet = new Sheet(File, map.Over(await SourceFile.Table(order.File, cancel)), faults, map.Items.Count > 0 ? ["site"] : ["visit", "site", "item", "result"]);
        var sites = await Sites(order.By, cancel);
        var drafts = Drafts(sheet.Rows().ToList(), map, sites);
        Faulty.Unless(faults);
        var inspectors = await Inspectors(drafts, order.By, cancel);
        Faulty.Unless(faults);
        var sha256 = await ImportLog.Sha256Of(order.File, cancel);
        var fresh = 0;
        try
        {
            fresh = await desk.Writer.Run(ledger => Write(ledger, drafts, inspectors, order, sha256));
        }
        catch (DryRunDone done)
        {
            fresh = done.Added;
        }
        return RefusalWords.Of("intake.done.visits", fresh, drafts.Count - fresh);
    }

    private async Task<Dictionary<string, Guid>> Sites(Actor? by, CancellationToken cancel)
    {
        await using var ledger = desk.Database.Read();
        var district = by?.District ?? 0;
        return (await ledger.Sites.AsNoTracking().Where(s => district == 0 || s.District == district).Select(s => new { s.Code, s.Id }).ToListAsync(cancel)).GroupBy(s => s.Code).ToDictionary(g => g.Key, g => g.First().Id);
    }

    private static PlaceBody? Place(SheetRow row)
    {
        double? Number(string column) => double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        static string? Given(string cell) => cell.Length == 0 ? null : cell;
        return row["site"].Length > 0 || row["place"].Length == 0 ? null
            : new(row["place"], Given(row["ground"]), Given(row["type"]), Number("longitude"), Number("latitude"), null);
    }

    private List<Drafted> Drafts(List<SheetRow> rows, ColumnMap map, Dictionary<string, Guid> sites)
    {
        var visits = map.Items.Count > 0 ? rows.Select(row => (Key: row["visit"].Length > 0 ? row["visit"] : $"{row["site"]}@{row["started"]}", Rows: (IReadOnlyList<SheetRow>)[row]))
            : rows.GroupBy(row => row.Required("visit")).Select(g => (g.Key, Rows: (IReadOnlyList<SheetRow>)[.. g]));
        return [.. visits.Select(visit => Draft(visit.Key, visit.Rows, map, sites)).OfType<Drafted>()];
    }

    private Drafted? Draft(string key, IReadOnlyList<SheetRow> rows, ColumnMap map, Dictionary<string, Guid> sites)
    {
        var first = rows[0];
        foreach (var row in rows.Where(row => row["site"] != first["site"])) row.Fault("site", "differs");
        var place = Place(first);
        Guid? site = sites.TryGetValue(first["site"], out var known) ? known : null;
        if (site is null && place is null) first.Fault("site", "unknown");
        var (started, finished) = (Instant(first, "started"), Instant(first, "finished"));
        var kind = first["visit_kind"].Length == 0 ? VisitKind.Round : first.Word("visit_kind", ReadWords.VisitKinds);
        var checks = map.Items.Count > 0 ? Wide(first, map) : [.. rows.Select(row => Check(row, row["item"], row["result"], row["count"], row["note"], row["fixed"], "item"))];
        if (faults.Count > 0 || started is null) return null;
        Guid? round = Guid.TryParse(first["round"], out var id) ? id : null;
        if (first["round"].Length > 0 && round is null) first.Fault("round", "bad-value");
        return new(IdOf(key, first["site"]), first, new VisitBody(site, place, kind.Wire(), started, finished ?? started, round, checks), first["inspector"]);
    }

    private List<CheckBody?> Wide(SheetRow row, ColumnMap map) =>
        [.. map.Items.Where(item => row[item.Key].Length > 0).Select(item => Check(row, item.Value, row[item.Key], "", "", "", item.Key))];

    private CheckBody? Check(SheetRow row, string item, string result, string count, string note, string fixedHere, string column)
    {
        if (desk.Register.Catalogues.ItemNo(item) == 0) row.Fault(column, "unknown");
        if (!ReadWords.Results.TryGetValue(result, out var verdict)) row.Fault(column == "item" ? "result" : column, "bad-value");
        if (count.Length > 0 && !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out _)) row.Fault("count", "bad-number");
        if (note.Length > Limits.NoteLength) row.Fault("note", "too-long");
        if (ReadWords.YesNo(fixedHere) is null) row.Fault("fixed", "bad-value");
        return new(item, verdict.Wire(), int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, note, null, ReadWords.YesNo(fixedHere) ?? false);
    }

    private DateTimeOffset? Instant(SheetRow row, string column)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            if (column == "started") row.Fault(column, "required");
            return null;
        }
        string[] forms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d"];
        if (DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return desk.Register.Time.At(DateOnly.FromDateTime(local), local.TimeOfDay);
        row.Fault(column, "bad-date");
        return null;
    }

    /// <summary>Whoever is named; where that is nobody with an account, the results stand under the district as the system wrote them down.</summary>
    private async Task<Dictionary<string, Actor>> Inspectors(List<Drafted> drafts, Actor? by, CancellationToken cancel)
    {
        var names = drafts.Select(d => d.Inspector).Where(name => name.Length > 0).Distinct().ToList();
        await using var ledger = desk.Database.Read();
        var accounts = await ledger.Accounts.AsNoTracking().Where(a => names.Contains(a.UserName)).ToDictionaryAsync(a => a.UserName, cancel);
        foreach (var foreign in accounts.Where(a => by?.Boundary.Covers(a.Value.Unit) == false).ToList()) accounts.Remove(foreign.Key);
        var actors = accounts.ToDictionary(a => a.Key, a => new Actor(a.Value.No, a.Value.Role, a.Value.Unit, desk.Register.Tree[a.Value.Unit].District, desk.Register.Tree.BoundaryOf(a.Value.Unit)));
        if (desk.District("", by) is { } district) actors[""] = Actor.System(district.No) with { Boundary = desk.Register.Tree.BoundaryOf(district.No) };
        else foreach (var draft in drafts.Where(d => !actors.ContainsKey(d.Inspector))) draft.Row.Fault("inspector", draft.Inspector.Length == 0 ? "required" : "unknown");
        if (drafts.Count(d => d.Inspector.Length > 0 && !actors.ContainsKey(d.Inspector)) is var unnamed and > 0) desk.Say("intake.unnamed", unnamed);
        return actors;
    }

    private async Task<int> Write(Ledger ledger, List<Drafted> drafts, Dictionary<string, Actor> inspectors, ImportOrder order, string sha256)
    {
        var fresh = 0;
        foreach (var draft in drafts)
        {
            try
            {
                if (await Known(ledger, draft)) continue;
                await record.Write(ledger, draft.Id, draft.Body, inspectors.GetValueOrDefault(draft.Inspector) ?? inspectors[""]);
                fresh++;
            }
            catch (Refused refused)
            {
                faults.AddRange(refused.Refusals.Select(refusal => new RowFault(File, draft.Row.Line, refusal.Field ?? "", "refused", RefusalWords.Sentence(refusal))));
            }
            if (fresh % 500 == 0) await ledger.SaveChangesAsync();
        }
        Faulty.Unless(faults);
        if (order.DryRun) throw new DryRunDone(fresh, 0);
        if (fresh > 0) await ImportLog.Write(ledger, order, sha256, desk.Now, [("visits", "[]", null, "")], fresh);
        return fresh;
    }

    /// <summary>Whether it is there; with other content it is a fault. A table tells instants to the second and no photos.</summary>
    private async Task<bool> Known(Ledger ledger, Drafted draft)
    {
        if (await ledger.Visits.AsNoTracking().FirstOrDefaultAsync(v => v.Id == draft.Id) is not { } known) return false;
        var site = draft.Body.SiteId is { } id ? await ledger.Sites.Where(s => s.Id == id).Select(s => s.No).FirstAsync() : 0;
        var checks = await ledger.Checks.AsNoTracking().Where(c => c.District == known.District && c.Visit == known.No).ToListAsync();
        var here = checks.Select(c => (desk.Register.Catalogues.CodeOf(c.Item), c.Result.Wire(), c.Count, c.Note ?? "", c.FixedOnTheSpot));
        var there = draft.Body.Checks!.Select(c => (c!.Item!, c.Result!, c.Count, (c.Note ?? "").Trim(), c.FixedOnTheSpot));
        var same = known.Site == site && known.Kind.Wire() == draft.Body.Kind && known.StartedAt.ToUnixTimeSeconds() == draft.Body.StartedAt!.Value.ToUnixTimeSeconds() && here.ToHashSet().SetEquals(there);
        if (!same) draft.Row.Fault("visit", "other-content");
        return true;
    }

    /// <summary>The same visit has the same id however often it is sent; one of ours keeps its own.</summary>
    private static Guid IdOf(string key, string site) => Guid.TryParse(key, out var id) ? id : new(SHA256.HashData(Encoding.UTF8.GetBytes($"visit:{site}:{key}"))[..16]);
}
