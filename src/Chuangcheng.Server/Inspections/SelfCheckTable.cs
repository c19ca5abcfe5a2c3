using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>创城排查整治表: a unit's sites and what is checked at each, with the open problems filled in. It comes back as it went out, only with results.</summary>
internal sealed class SelfCheckTable(Database database, Register register, Writer writer, TimeProvider clock)
{
    public const int MostRows = 60_000;

    /// <summary>Our own names; the heads people read are in the texts.</summary>
    private static readonly string[] Columns = ["table", "site", "siteName", "item", "itemName", "standard", "notCounted", "problem", "due", "result", "count", "note", "fixed"];

    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/self-check.xlsx", (HttpContext context, SelfCheckTable table) => table.Send(context)).Needs(Right.RecordVisits).WithTags("Inspections").Produces(200, contentType: Type).ProducesProblem(400);

    /// <summary>The table of a unit (unit; left out, one's own), of one type (type), or only rows with an open problem (open=true).</summary>
    public async Task Send(HttpContext context)
    {
        var (actor, query) = (context.Actor(), context.Request.Query);
        var reading = new Reading(register, actor);
        reading.Only(query, "unit", "type", "open");
        var unit = reading.Unit("unit", query["unit"], own: true, required: false) ?? register.Tree[actor.Unit];
        reading.Done();
        var (type, onlyOpen) = (query["type"].ToString(), query["open"] == "true");
        await using var ledger = database.Read();
        var ground = register.Tree.BoundaryOf(unit.No);
        var sites = (await ledger.Sites.AsNoTracking().Within(actor).Where(s => s.Until == null && (type == "" || s.Type == type)).OrderBy(s => s.No).ToListAsync()).Where(s => ground.Covers(s.Unit)).ToList();
        var open = await Open(ledger, actor);
        var rows = sites.SelectMany(site => (register.Catalogues.Current?.ItemsFor(site.Type) ?? []).Select(item => (Site: site, Item: item, Problems: open[(site.No, item.Code)])))
            .Where(row => !onlyOpen || row.Problems.Any()).Take(MostRows + 1).ToList();
        if (rows.Count > MostRows) throw new Refused(InspectionRefusals.TableTooLong(MostRows));
        context.Response.ContentType = Type;
        context.Response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"self-check-{unit.Code}-{register.Time.DayOf(clock.Now()):yyyyMMdd}.xlsx\"");
        if (context.Features.Get<IHttpBodyControlFeature>() is { } file) file.AllowSynchronousIO = true;
        Write(context.Response.Body, Title(unit), rows);
        await writer.Run(ledger =>
        {
            ledger.Append(new Exported("self-check", rows.Count) { District = actor.District }, actor, clock.Now());
            return Task.CompletedTask;
        });
    }

    private string Title(Unit unit) => RefusalWords.Of("inspections.selfCheck.heading", unit.Name, register.Time.DayOf(clock.Now()))
        + (register.Catalogues.IsExample ? RefusalWords.Of("inspections.selfCheck.example") : "");

    private void Write(Stream file, string title, IEnumerable<(Site Site, CheckItem Item, IEnumerable<Problem> Problems)> rows)
    {
        var table = $"{Guid.CreateVersion7()}";
        using var sheet = new Xlsx(file, RefusalWords.Of("inspections.selfCheck.sheet"));
        sheet.Row([title]);
        sheet.Row(Columns.Select(column => (object?)RefusalWords.Of($"inspections.selfCheck.column.{column}")));
        foreach (var (site, item, problems) in rows)
            sheet.Row(
            [
                table, site.Code, site.Name, item.Code, Console.Language.IsEnglish ? item.NameEn : item.NameZh, item.StandardZh, item.NotCountedZh,
                Joined(problems.Select(p => p.Note.Length > 0 ? $"{p.Number} {p.Note}" : p.Number)),
                Joined(problems.Select(p => p.DueAt is { } due ? register.Time.Local(due).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "")), null, null, null, null,
            ]);
    }

    private static string? Joined(IEnumerable<string> parts) => string.Join('\n', parts.Where(part => part.Length > 0)) is { Length: > 0 } text ? text : null;

    private static async Task<ILookup<(int, string), Problem>> Open(Ledger ledger, Actor actor)
    {
        ProblemState[] open = [.. Enum.GetValues<ProblemState>().Where(state => state.IsOpen())];
        var district = actor.District;
        return (await ledger.Problems.AsNoTracking().Where(p => p.District == district && p.Site != 0 && open.Contains(p.State)).ToListAsync())
            .Where(p => Problems.ProblemsInSight.Sees(actor.Boundary, p)).ToLookup(p => (p.Site, p.Item));
    }
}
