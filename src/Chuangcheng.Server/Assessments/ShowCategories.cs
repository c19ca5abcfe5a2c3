using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Assessments;

public sealed record TopItem(string Item, string Name, int Failed);

/// <param name="PassRate">In percent; null without observations.</param>
/// <param name="StaticRate">Against 100: static items are to be met in full.</param>
/// <param name="DynamicLost">Points lost by dynamic items, 1 for one wholly lost.</param>
/// <param name="Before">Pass rate of the period before.</param>
/// <param name="StaticBefore">Static rate of the period before.</param>
/// <param name="DynamicLostBefore">Points lost in the period before; null without dynamic observations then.</param>
/// <param name="Small">Under thirty observations: not to be compared.</param>
/// <param name="Parts">Inside the places and around them, where both were looked at.</param>
public sealed record CategoryLine(
    string Type, string Name, string Category, int Sites, int Observations, int Passed, decimal? PassRate, int Static, int StaticPassed, decimal? StaticRate, int Dynamic, decimal DynamicLost, decimal? Before,
    decimal? StaticBefore, decimal? DynamicLostBefore, bool Small, IReadOnlyList<TopItem> Top, IReadOnlyList<CategoryPart> Parts);

/// <param name="Part">inside or around.</param>
/// <param name="Small">Under thirty observations: not to be compared.</param>
public sealed record CategoryPart(
    string Part, int Observations, int Passed, decimal? PassRate, int Static, int StaticPassed, decimal? StaticRate, int Dynamic, decimal DynamicLost, decimal? Before, decimal? StaticBefore, decimal? DynamicLostBefore, bool Small,
    IReadOnlyList<TopItem> Top);

public sealed record CategoryAnswer(DateOnly From, DateOnly To, DateOnly BeforeFrom, DateOnly BeforeTo, IReadOnlyList<CategoryLine> Items);

/// <summary>Results and top problems by category of place, over any days.</summary>
internal sealed class ShowCategories(Database database, Register register, DistrictSettings settings, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/assessments/categories", Handle).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(400);

    /// <summary>By site type over from and to (usually the last thirty days), inside and around, static against dynamic, beside the period before.</summary>
    internal static async Task<Ok<CategoryAnswer>> Handle(HttpContext context, ShowCategories show) => TypedResults.Ok(await show.Find(context.Request.Query, context.Actor()));

    public async Task<CategoryAnswer> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "from", "to", "unit");
        var today = register.Time.DayOf(clock.Now());
        var to = reading.Day(query, "to") ?? today;
        var from = reading.Day(query, "from") ?? to.AddDays(-29);
        reading.InOrder("to", from, to);
        if (to.DayNumber - from.DayNumber > 800) reading.Fault(PlumbingRefusals.BadValue("from"));
        var unit = reading.Unit("unit", query["unit"], required: false);
        reading.Done();
        var around = SiteParts.Read((await settings.Of(actor.District)).GetValueOrDefault(DistrictSettings.AroundDepartments));
        var (first, last) = ComparedPeriod.Before(from, to);
        var (now, before) = (await Of(actor, unit, from, to, around), (await Of(actor, unit, first, last, around)).ToDictionary(c => c.Whole.Category));
        return new(from, to, first, last, [.. now.Select(c => Line(c, before.GetValueOrDefault(c.Whole.Category)))]);
    }

    private sealed record Split(CategoryResult Whole, IReadOnlyDictionary<SitePart, CategoryResult> Parts);

    private async Task<IReadOnlyList<Split>> Of(Actor actor, Unit? unit, DateOnly from, DateOnly to, IReadOnlyList<string> around)
    {
        await using var ledger = database.Read();
        var facts = await FieldFacts.Of(ledger, register, actor.District, from, to, DateTimeOffset.MaxValue);
        var seen = facts.Where(f => (actor.Boundary.SeesWhole(f.Visit.District) || actor.Boundary.Covers(f.Visit.Territory) || actor.Boundary.Covers(f.Visit.Recorder))
            && (unit is null || register.Tree.IsUnder(f.Visit.Territory, unit.No))).ToList();
        var parts = seen.GroupBy(f => SiteParts.Of(f.Item.Department, register.Catalogues.Current?.SiteType(f.Fact.SiteType)?.LeadDepartment ?? "", around))
            .SelectMany(part => CategoryResult.Of(part.Select(f => f.Fact)).Select(result => (Part: part.Key, Result: result))).ToLookup(p => p.Result.Category);
        return [.. CategoryResult.Of(seen.Select(f => f.Fact)).Select(c => new Split(c, parts[c.Category].ToDictionary(p => p.Part, p => p.Result)))];
    }

    private CategoryLine Line(Split split, Split? then)
    {
        var (c, before) = (split.Whole, then?.Whole);
        var type = register.Catalogues.Current?.SiteType(c.Category);
        return new(
            c.Category, type is null ? c.Category : Language.IsEnglish ? type.NameEn : type.NameZh, c.Category, c.Sites, c.Observations, c.Passed, Rate(c), c.Static, c.StaticPassed,
            StaticRate(c), c.Dynamic, Figures.Round2(c.DynamicLost), Rate(before), StaticRate(before), Lost(before), c.Observations < 30, Top(c),
            split.Parts.Count < 2 ? [] : [.. split.Parts.OrderBy(p => p.Key).Select(p => Part(p.Key, p.Value, then?.Parts.GetValueOrDefault(p.Key)))]);
    }

    private CategoryPart Part(SitePart part, CategoryResult c, CategoryResult? before) => new(
        part.Wire(), c.Observations, c.Passed, Rate(c), c.Static, c.StaticPassed, StaticRate(c), c.Dynamic, Figures.Round2(c.DynamicLost), Rate(before), StaticRate(before), Lost(before), c.Observations < 30, Top(c));

    private IReadOnlyList<TopItem> Top(CategoryResult c) => [.. c.Top.Select(t => new TopItem(t.Item, Name(t), t.Failed))];

    private static decimal? Rate(CategoryResult? c) => c is null ? null : Percent(c.Passed, c.Observations);

    private static decimal? StaticRate(CategoryResult? c) => c is null ? null : Percent(c.StaticPassed, c.Static);

    private static decimal? Lost(CategoryResult? c) => c is null or { Dynamic: 0 } ? null : Figures.Round2(c.DynamicLost);

    private string Name((string Item, string Name, int Failed) top) => Language.IsEnglish && register.Catalogues.Item(register.Catalogues.ItemNo(top.Item)) is CheckItem item ? item.NameEn : top.Name;

    private static decimal? Percent(int part, int of) => Figures.Percent(part, of) is { } percent ? Figures.Round2(percent) : null;
}
