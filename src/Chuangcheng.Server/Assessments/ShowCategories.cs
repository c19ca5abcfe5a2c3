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
/// <param name="Before">Pass rate of as many days before.</param>
/// <param name="Small">Under thirty observations: not to be compared.</param>
public sealed record CategoryLine(
    string Type, string Name, string Category, int Sites, int Observations, int Passed, decimal? PassRate, int Static, int StaticPassed, decimal? StaticRate, int Dynamic, decimal DynamicLost, decimal? Before, bool Small, IReadOnlyList<TopItem> Top);

public sealed record CategoryAnswer(DateOnly From, DateOnly To, DateOnly BeforeFrom, DateOnly BeforeTo, IReadOnlyList<CategoryLine> Items);

/// <summary>Results and top problems by category of place, over any days.</summary>
internal sealed class ShowCategories(Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/assessments/categories", Handle).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(400);

    /// <summary>By site type over from and to (usually the last thirty days), unit and static against dynamic, beside as many days before.</summary>
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
        var days = to.DayNumber - from.DayNumber + 1;
        var now = await Of(actor, unit, from, to);
        var before = (await Of(actor, unit, from.AddDays(-days), from.AddDays(-1))).ToDictionary(c => c.Category);
        return new(from, to, from.AddDays(-days), from.AddDays(-1), [.. now.Select(c => Line(c, before.GetValueOrDefault(c.Category)))]);
    }

    private async Task<IReadOnlyList<CategoryResult>> Of(Actor actor, Unit? unit, DateOnly from, DateOnly to)
    {
        await using var ledger = database.Read();
        var facts = await FieldFacts.Of(ledger, register, actor.District, from, to, DateTimeOffset.MaxValue);
        return CategoryResult.Of(facts.Where(f => (actor.Boundary.SeesWhole(f.Visit.District) || actor.Boundary.Covers(f.Visit.Territory) || actor.Boundary.Covers(f.Visit.Recorder))
            && (unit is null || register.Tree.IsUnder(f.Visit.Territory, unit.No))).Select(f => f.Fact));
    }

    private CategoryLine Line(CategoryResult c, CategoryResult? before)
    {
        var type = register.Catalogues.Current?.SiteType(c.Category);
        return new(
            c.Category, type is null ? c.Category : Language.IsEnglish ? type.NameEn : type.NameZh, c.Category, c.Sites, c.Observations, c.Passed, Percent(c.Passed, c.Observations), c.Static, c.StaticPassed,
            Percent(c.StaticPassed, c.Static), c.Dynamic, Figures.Round2(c.DynamicLost), before is null ? null : Percent(before.Passed, before.Observations), c.Observations < 30, [.. c.Top.Select(t => new TopItem(t.Item, Name(t), t.Failed))]);
    }

    private string Name((string Item, string Name, int Failed) top) => Language.IsEnglish && register.Catalogues.Item(register.Catalogues.ItemNo(top.Item)) is CheckItem item ? item.NameEn : top.Name;

    private static decimal? Percent(int part, int of) => Figures.Percent(part, of) is { } percent ? Figures.Round2(percent) : null;
}
