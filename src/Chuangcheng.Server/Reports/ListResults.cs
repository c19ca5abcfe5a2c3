using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Reports;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Reports;

/// <param name="Start">Where it stands in the report's text without white space.</param>
public sealed record ResultLine(Guid Report, int Start, Guid? Unit, string UnitName, DateOnly Day, string Qty, string Action, string Object, decimal Value, string Measure, bool Approx, string? Comparison, string Indicator, string Kind);

/// <param name="Key">Id of the unit, the month, the kind of work or the indicator; empty when not asked by anything.</param>
/// <param name="Approx">One of the results was approximate.</param>
public sealed record ResultSumLine(string Key, string Label, string Object, string Measure, decimal Value, bool Approx, int Count);

/// <summary>The results ledger 成效: rows and sums.</summary>
internal sealed class ListResults(Database database, Register register)
{
    private static readonly string[] Dimensions = ["unit", "month", "kind", "indicator"];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/results", List).Needs(Right.ReadLedger).WithTags("Reports").ProducesProblem(400);
        api.MapGet("/results/sums", Sums).Needs(Right.ReadLedger).WithTags("Reports").ProducesProblem(400);
    }

    /// <summary>Confirmed figures, the newest first; filters unit, kind, from, to.</summary>
    internal static async Task<Ok<Page<ResultLine>>> List(HttpContext context, ListResults list) => TypedResults.Ok(await list.Find(context.Request.Query, context.Actor()));

    /// <summary>Like results added up, by=unit, month, kind or indicator; synonyms merged, approximation carried.</summary>
    internal static async Task<Ok<Page<ResultSumLine>>> Sums(HttpContext context, ListResults list) => TypedResults.Ok(await list.Sum(context.Request.Query, context.Actor()));

    public async Task<Page<ResultLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        var paging = Paging.Read(query, ["number"], "-number", reading.Faults);
        var rows = await Rows(query, reading, actor);
        return InMemoryPage.Of(rows.Select((row, i) => (Row: row, No: i + 1)), paging, pair => pair.No, null, pair => Line(pair.Row));
    }

    public async Task<Page<ResultSumLine>> Sum(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        var by = query["by"].ToString();
        if (by.Length > 0 && !Dimensions.Contains(by)) reading.Fault(PlumbingRefusals.OneOf("by", Dimensions));
        var rows = await Rows(query, reading, actor);
        await using var ledger = database.Read();
        var synonyms = await ledger.Synonyms.AsNoTracking().Where(s => s.District == actor.District).ToListAsync();
        var sums = ResultsTable.Sum(rows, synonyms, row => Key(by, row)).Select(Line).ToList();
        return new(sums, sums.Count, 1, sums.Count, null);
    }

    /// <summary>In the order of their days.</summary>
    public async Task<IReadOnlyList<Result>> Rows(IQueryCollection query, Reading reading, Actor actor)
    {
        reading.Only(query, "unit", "kind", "from", "to", "by");
        var (unit, from, to) = (reading.Unit("unit", query["unit"], required: false), reading.Day(query, "from"), reading.Day(query, "to"));
        reading.Done();
        var kind = query["kind"].ToString();
        await using var ledger = database.Read();
        var found = ledger.Results.AsNoTracking().Within(actor.Boundary);
        if (unit is not null) found = found.Where(r => r.Unit == unit.No);
        if (kind.Length > 0) found = found.Where(r => r.Kind == kind);
        if (from is { } first) found = found.Where(r => r.Day >= first);
        if (to is { } last) found = found.Where(r => r.Day <= last);
        return await found.OrderBy(r => r.Day).ThenBy(r => r.Report).ThenBy(r => r.Start).ToListAsync();
    }

    public ResultLine Line(Result r) => new(
        r.Report, r.Start, register.Tree.Find(r.Unit)?.Id, register.Tree.Find(r.Unit)?.Name ?? "", r.Day, r.Qty, r.Action, r.Object, r.Value, r.Measure, r.Approx, r.Comparison?.Wire(), r.Indicator, r.Kind);

    private string Key(string by, Result row) => by switch
    {
        "unit" => register.Tree.Find(row.Unit)?.Id.ToString() ?? "",
        "month" => row.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "kind" => row.Kind,
        "indicator" => row.Indicator,
        _ => "",
    };

    private ResultSumLine Line(ResultSum sum) => new(
        sum.Key, Guid.TryParse(sum.Key, out var unit) ? register.Tree.Find(unit)?.Name ?? "" : sum.Key, sum.Object, sum.Measure, sum.Value, sum.Approx, sum.Count);
}
