using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Measures;

/// <summary>One record behind a number.</summary>
/// <param name="Kind">problem, visit, check or site.</param>
/// <param name="Id">The problem's, the visit's or the site's.</param>
/// <param name="Item">The item checked, or the site's name; null for problems and visits.</param>
/// <param name="Problem">The problem as lists show it; null for all others.</param>
public sealed record MeasureRecord(string Kind, Guid Id, string? Item, ProblemLine? Problem);

/// <summary>Opens a number into the records that make it.</summary>
internal sealed class OpenMeasure(Database database, ColumnFeed feed, ListProblems lines, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/measures/{name}/records", Handle).Needs(Right.ReadMeasures).Asks(AskMeasure.Opening, "number").WithTags("Measures").ProducesProblem(400).ProducesProblem(404);

    /// <summary>The records behind a number: part=numerator or denominator, and the same question as the number.</summary>
    internal static async Task<Ok<Page<MeasureRecord>>> Handle(string name, HttpContext context, OpenMeasure open) =>
        TypedResults.Ok(await open.Find(name, context.Request.Query, context.Actor()));

    public async Task<Page<MeasureRecord>> Find(string name, IQueryCollection asked, Actor actor)
    {
        var measure = MeasureCatalogue.Find(name) ?? throw new Refused(MeasureRefusals.UnknownMeasure(name));
        var query = AskMeasure.Read(measure, asked, register, actor, clock.Now());
        var faults = new List<Refusal>();
        var paging = Paging.Read(asked, ["number"], "number", faults);
        var part = asked["part"].ToString() is { Length: > 0 } text ? Names.Read<Part>(text) : Part.Numerator;
        if (part is null) faults.Add(PlumbingRefusals.OneOf("part", ["numerator", "denominator"]));
        if (part == Part.Denominator && !measure.IsShare) faults.Add(MeasureRefusals.NoDenominator(name));
        if (faults.Count > 0) throw new Refused(faults);

        var start = (int)Math.Min(paging.After is { } after ? after.No : (paging.Page - 1L) * paging.PageSize, int.MaxValue);
        var page = measure.Records(feed.Columns, query, part!.Value, start, paging.PageSize);
        var end = start + page.Records.Count;
        var next = page.Records.Count > 0 && end < page.Total ? new PageEnd(0, end).ToString() : null;
        return new(await Lines(measure, page.Records, query.Now), page.Total, paging.Page, paging.PageSize, next);
    }

    private async Task<IReadOnlyList<MeasureRecord>> Lines(Measure measure, IReadOnlyList<RecordRef> page, DateTimeOffset now)
    {
        if (measure.Source is MeasureSource.Sites) return await Sites(page);
        if (measure.Source is not MeasureSource.Problems)
            return [.. page.Select(r => new MeasureRecord(r.Item == 0 ? "visit" : "check", r.Id, r.Item == 0 ? null : register.Catalogues.CodeOf(r.Item), null))];
        var ids = page.Select(r => r.Id).ToList();
        await using var ledger = database.Read();
        var found = await ledger.Problems.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => new MeasureRecord("problem", id, null, lines.Line(found[id], now)))];
    }

    private async Task<IReadOnlyList<MeasureRecord>> Sites(IReadOnlyList<RecordRef> page)
    {
        var ids = page.Select(r => r.Id).ToList();
        await using var ledger = database.Read();
        var names = await ledger.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name);
        return [.. ids.Select(id => new MeasureRecord("site", id, names.GetValueOrDefault(id), null))];
    }
}
