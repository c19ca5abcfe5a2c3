using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Problems.Pages;
using Microsoft.EntityFrameworkCore;
using Dimension = Chuangcheng.Model.Measures.Dimension;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>The tree of indicators, and one with its items, figures, problems and evidence.</summary>
internal sealed class ShowIndicators(ColumnFeed feed, Database database, Register register, Words words, TimeProvider clock)
{
    private const int ProblemsShown = 10, EvidenceShown = 12, EvidenceOf = 60;

    private static readonly string[] Figures = ["checks-pass-rate", "problems-found", "problems-open", "problems-overdue", "problems-on-time-rate", "problems-rebound-rate"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/indicators", (HttpContext context, ShowIndicators show) => Page.Of<IndicatorsPage>(show.Tree(context.Actor()))).Needs(Right.ReadRegister).ExcludeFromDescription();
        app.MapGet("/indicators/{code}", async (string code, HttpContext context, ShowIndicators show) =>
            await show.One(code, context.Actor()) is { } view ? Page.Of<IndicatorPage>(view) : Results.NotFound()).Needs(Right.ReadRegister).ExcludeFromDescription();
    }

    private IndicatorsView Tree(Actor actor)
    {
        var catalogues = register.Catalogues;
        var counts = actor.May(Right.ReadMeasures);
        var found = counts ? By("problems-found", Dimension.Indicator, actor, year: true) : null;
        var open = counts ? By("problems-open", Dimension.Indicator, actor, year: false) : null;
        var all = catalogues.Current?.Indicators ?? [];
        var rows = all.Where(i => i.Parent is null).SelectMany(top => Under(top, all)).Select(i => new IndicatorRow(
            i.Code.ToString(), i.Code.Level, NameOf(i), Department(i.LeadDepartment, actor), i.Weight, i.CheckItems.Count, Of(found, i), Of(open, i)));
        return new(catalogues.Current is { } edition ? Language.IsEnglish ? edition.Heading.NameEn : edition.Heading.NameZh : "", catalogues.IsExample, [.. rows],
            [.. catalogues.Editions.OrderByDescending(e => e.Row.Since).Select(e => new EditionLink(e.Row.Code, Language.IsEnglish ? e.Row.NameEn : e.Row.NameZh, e.Row.Since, e.Edition == catalogues.Current))]);
    }

    private static IEnumerable<Indicator> Under(Indicator top, IReadOnlyList<Indicator> all) =>
        all.Where(i => i.Parent == top.Code).OrderBy(i => i.Code.Number).SelectMany(below => Under(below, all)).Prepend(top);

    private long? Of(Dictionary<int, long>? counts, Indicator i) =>
        counts is null || i.Code.Level < 3 ? null : counts.GetValueOrDefault(register.Catalogues.IndicatorNo(i.Code.ToString()));

    /// <summary>The district's unit of that type; the type itself where it has none.</summary>
    private string Department(string type, Actor actor) =>
        register.Tree.Units.FirstOrDefault(u => u.District == actor.District && u.Until is null && u.DepartmentTypes.Contains(type))?.Name ?? type;

    private static string NameOf(Indicator i) => Language.IsEnglish ? i.NameEn : i.NameZh;

    private Dictionary<int, long> By(string measure, Dimension by, Actor actor, bool year) =>
        MeasureCatalogue.Find(measure)!.Compute(feed.Columns, Query(actor, year) with { By = by }).Rows.ToDictionary(row => row.Key, row => row.Numerator);

    private MeasureQuery Query(Actor actor, bool year) => new()
    {
        Boundary = actor.Boundary, Now = clock.Now(), From = year ? new DateOnly(register.Time.DayOf(clock.Now()).Year, 1, 1) : null,
    };

    private async Task<IndicatorView?> One(string text, Actor actor)
    {
        if (!IndicatorCode.TryParse(text, out var code) || register.Catalogues.Current is not { } edition || edition.Indicator(code) is not { } i) return null;
        var may = actor.May(Right.ReadMeasures);
        var found = may ? By("problems-found", Dimension.Item, actor, year: true) : [];
        var view = new IndicatorView(code.ToString(), NameOf(i), i.StandardZh, Department(i.LeadDepartment, actor), [.. i.SupportDepartments.Select(type => Department(type, actor))], i.Methods, i.MaterialKinds,
            [.. i.CheckItems.Select(edition.Item).OfType<CheckItem>().Select(item => Row(item, found))])
        {
            Above = [.. Above(i, edition).Reverse()], Now = register.Time.Local(clock.Now()),
        };
        return may && code.Level == 3 ? await Standing(view, actor) : view;
    }

    private ItemRow Row(CheckItem item, Dictionary<int, long> found) => new(
        item.Code, Language.IsEnglish ? item.NameEn : item.NameZh, item.StandardZh, words[$"problems.limit.{item.Limit.Unit}", item.Limit.Value], item.Department,
        words[$"measures.evidence.{item.EvidenceRule.Wire()}"], found.GetValueOrDefault(register.Catalogues.ItemNo(item.Code)));

    private static IEnumerable<(string, string)> Above(Indicator i, Edition edition)
    {
        for (var at = i.Parent; at is { } code && edition.Indicator(code) is { } above; at = above.Parent) yield return (above.Code.ToString(), NameOf(above));
    }

    private async Task<IndicatorView> Standing(IndicatorView view, Actor actor)
    {
        var no = register.Catalogues.IndicatorNo(view.Code);
        var query = Query(actor, year: true) with { Filters = new Dictionary<Dimension, IReadOnlySet<int>> { [Dimension.Indicator] = new HashSet<int> { no } } };
        await using var ledger = database.Read();
        var mine = ledger.Problems.AsNoTracking().Within(actor.Boundary).Where(p => p.Indicator == view.Code);
        var problems = await mine.OrderByDescending(p => p.CreatedAt).Take(ProblemsShown).ToListAsync();
        return view with
        {
            Figures = [.. Figures.Select(name => MeasureCatalogue.Find(name)!).Where(m => m.Dimensions.Contains(Dimension.Indicator)).Select(m => (Line(m, query), $"/measures/{m.Name}?period=year&by=indicator"))],
            Problems = [.. problems.Select(p => (p.Id, p.Number, ItemName.Of(p.Item, p.ItemName, register, words), p.Place, p.State.Wire(), register.Time.Local(p.CreatedAt)))],
            Evidence = await Evidence(ledger, mine),
        };
    }

    /// <summary>Photos of what was found and of what was put right, the newest first.</summary>
    private async Task<IReadOnlyList<EvidenceLine>> Evidence(Ledger ledger, IQueryable<Problem> mine)
    {
        var latest = await mine.OrderByDescending(p => p.CreatedAt).Take(EvidenceOf).Select(p => new { p.District, p.No, p.Id, p.Number, p.Place }).ToDictionaryAsync(p => p.No);
        var (districts, numbers) = (latest.Values.Select(p => p.District).Distinct().ToList(), latest.Keys.ToList());
        var found = await ledger.Observations.AsNoTracking().Where(o => districts.Contains(o.District) && numbers.Contains(o.Problem))
            .Join(ledger.Checks.Where(c => c.Photos != null), o => new { o.District, o.Visit, o.Item }, c => new { c.District, c.Visit, c.Item }, (o, c) => new { o.Problem, o.At, c.Photos }).ToListAsync();
        var fixedUp = await ledger.ProblemMoves.AsNoTracking().Where(m => districts.Contains(m.District) && numbers.Contains(m.Problem)).Select(m => new { m.Problem, m.At, m.Photos }).ToListAsync();
        var photos = found.SelectMany(o => o.Photos!.Split(';').Select(photo => (photo, After: false, o.Problem, o.At))).Concat(fixedUp.SelectMany(m => m.Photos.Select(photo => (photo, After: true, m.Problem, m.At))));
        return [.. photos.DistinctBy(p => p.photo).OrderByDescending(p => p.At).Take(EvidenceShown).Select(p => new EvidenceLine(p.photo, p.After, latest[p.Problem].Id, latest[p.Problem].Number, latest[p.Problem].Place, register.Time.Local(p.At)))];
    }

    private MeasureLine Line(Measure measure, MeasureQuery query)
    {
        var answer = measure.Compute(feed.Columns, query);
        return new(measure.Name, ListMeasures.Title(measure), ListMeasures.Line(measure).Definition, new(measure.Unit.Wire(), answer.Value, answer.Numerator, answer.Denominator));
    }
}
