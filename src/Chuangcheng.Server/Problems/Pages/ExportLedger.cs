using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>The ledger as a file, with the page's filters and order; written as it is read, so that its size costs no memory.</summary>
internal sealed class ExportLedger(ListProblems list, KeepTemplate templates, Register register, Writer writer, Words words, TimeProvider clock)
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/problems/export.xlsx", ([AsParameters] LedgerQuery query, string? form, HttpContext context, ExportLedger export) =>
        export.Run(query, form == "own", context)).Needs(Right.Export).ExcludeFromDescription();

    private async Task Run(LedgerQuery query, bool own, HttpContext context)
    {
        var (actor, now) = (context.Actor(), clock.Now());
        var asked = ShowLedger.Read(query, register, actor, register.Time.Local(now));
        var columns = own ? (await templates.Of(actor))?.Columns().ToList() : null;
        context.Response.ContentType = Type;
        context.Response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"problems-{register.Time.DayOf(now):yyyyMMdd}.xlsx\"");
        var file = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpBodyControlFeature>();
        if (file is not null) file.AllowSynchronousIO = true;
        long rows = 0;
        using (var sheet = new Xlsx(context.Response.Body, words["problems.export.sheet"]))
        {
            sheet.Row(Notices());
            sheet.Row(columns?.Select(column => (object?)column.Head) ?? Heads());
            await foreach (var line in list.All(asked, actor.Boundary))
            {
                rows++;
                sheet.Row(columns?.Select(column => Cell(column.Field, line, rows)) ?? Cells(line));
            }
        }
        await writer.Run(ledger =>
        {
            ledger.Append(new Exported("problems", rows) { District = actor.District }, actor, clock.Now());
            return Task.CompletedTask;
        });
    }

    private object?[] Notices() =>
    [
        register.IsDemonstration ? words["problems.export.notice"] : null,
        register.Catalogues.IsExample ? words["problems.export.example"] : null,
    ];

    private object?[] Heads() =>
    [
        words["problems.column.number"], words["problems.column.state"], words["problems.export.indicator"], words["problems.export.item"], words["problems.export.note"],
        words["problems.export.count"], words["problems.export.site"], words["problems.export.territory"], words["problems.column.unit"], words["problems.export.source"],
        words["problems.column.found"], words["problems.export.assigned"], words["problems.column.due"], words["problems.export.closed"], words["problems.export.overdue"],
    ];

    private object?[] Cells(ProblemLine p) =>
    [
        p.Number, words[$"console.state.{p.State}"], p.Indicator, ItemName.Of(p.Item, p.ItemName, register, words), p.Note, p.Count, p.Place, p.TerritoryName, p.UnitName,
        words[$"problems.source.{p.Source}"], Local(p.CreatedAt), Local(p.AssignedAt), Local(p.DueAt), Local(p.ClosedAt), p.Overdue ? words["problems.export.yes"] : null,
    ];

    private object? Cell(string field, ProblemLine p, long row) => field switch
    {
        "index" => row, "number" => p.Number, "item" => ItemName.Of(p.Item, p.ItemName, register, words), "note" => p.Note, "place" => p.Place, "territory" => p.TerritoryName, "unit" => p.UnitName,
        "state" => words[$"console.state.{p.State}"], "indicator" => p.Indicator, "source" => words[$"problems.source.{p.Source}"], "count" => p.Count, "found" => Local(p.CreatedAt),
        "assigned" => Local(p.AssignedAt), "due" => Local(p.DueAt), "closed" => Local(p.ClosedAt), "overdue" => p.Overdue ? words["problems.export.yes"] : null, _ => null,
    };

    private DateTime? Local(DateTimeOffset? instant) => instant is { } at ? register.Time.Local(at).DateTime : null;
}
