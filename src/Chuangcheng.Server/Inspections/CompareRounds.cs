using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Before">Observation rate in percent; null where it did not look.</param>
/// <param name="ObservedBefore">Observations behind it.</param>
public sealed record ComparedLine(string Key, string Name, decimal? Before, decimal? After, int ObservedBefore, int ObservedAfter);

/// <param name="Change">better, worse or stillBad.</param>
public sealed record ComparedPlace(Guid? Site, string Name, string Item, string ItemName, string Change);

/// <param name="Places">Where both looked at the same item and something is to be said; what passed twice is only counted.</param>
public sealed record Comparison(
    Guid Before, string BeforeName, Guid After, string AfterName, ComparedLine Whole, IReadOnlyList<ComparedLine> Units, IReadOnlyList<ComparedLine> Types, IReadOnlyList<ComparedLine> Items,
    int Better, int Worse, int StillBad, int StillGood, IReadOnlyList<ComparedPlace> Places);

/// <summary>Two rounds beside each other.</summary>
internal sealed class CompareRounds(Database database, Register register)
{
    private const int MostPlaces = 500;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/rounds/{id:guid}/against/{before:guid}", Handle).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(404);

    /// <summary>A round against an earlier one: rates by unit, type and item, and place by place.</summary>
    internal static async Task<Ok<Comparison>> Handle(Guid id, Guid before, HttpContext context, CompareRounds compare) => TypedResults.Ok(await compare.Find(before, id, context.Actor()));

    public async Task<Comparison> Find(Guid before, Guid after, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var (a, b) = (await RoundsInSight.Find(ledger, before, actor), await RoundsInSight.Find(ledger, after, actor));
        var was = (await RoundScores.Of(ledger, register, a)).Where(visit => actor.Boundary.Covers(visit.Unit)).ToList();
        var now = (await RoundScores.Of(ledger, register, b)).Where(visit => actor.Boundary.Covers(visit.Unit)).ToList();
        var places = RoundComparison.PlaceByPlace(was, now);
        var said = places.Where(place => place.Change != Change.StillGood).OrderBy(place => place.Change switch { Change.Worse => 0, Change.StillBad => 1, _ => 2 }).Take(MostPlaces).ToList();
        var names = await Names(ledger, said.Select(place => place.Site));
        return new(
            a.Id, a.Name, b.Id, b.Name, RoundComparison.By(was, now, (_, _) => "").Select(line => Line("", "", line)).FirstOrDefault(new ComparedLine("", "", null, null, 0, 0)),
            [.. RoundComparison.By(was, now, (visit, _) => visit.Unit).Select(line => Line($"{register.Tree.Find(line.Key)?.Id}", register.Tree.Find(line.Key)?.Name ?? "", line))],
            [.. RoundComparison.By(was, now, (visit, _) => visit.Type).Select(line => Line(line.Key, TypeName(line.Key), line))],
            [.. RoundComparison.By(was, now, (_, check) => check.Item).Select(line => Line(line.Key, ItemName(line.Key), line))],
            places.Count(p => p.Change == Change.Better), places.Count(p => p.Change == Change.Worse), places.Count(p => p.Change == Change.StillBad), places.Count(p => p.Change == Change.StillGood),
            [.. said.Select(p => new ComparedPlace(names.GetValueOrDefault(p.Site).Id, names.GetValueOrDefault(p.Site).Name ?? p.Site, p.Item, ItemName(p.Item), p.Change.Wire()))]);
    }

    private static async Task<Dictionary<string, (Guid? Id, string? Name)>> Names(Ledger ledger, IEnumerable<string> sites)
    {
        var numbers = sites.Select(key => int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var no) ? no : 0).Distinct().ToList();
        return await ledger.Sites.Where(s => numbers.Contains(s.No)).ToDictionaryAsync(s => s.No.ToString(System.Globalization.CultureInfo.InvariantCulture), s => ((Guid?)s.Id, (string?)s.Name));
    }

    private string TypeName(string type) => register.Catalogues.Current?.SiteType(type) is { } known ? Console.Language.IsEnglish ? known.NameEn : known.NameZh : type;

    private string ItemName(string item) => register.Catalogues.Current?.Item(item) is { } known ? Console.Language.IsEnglish ? known.NameEn : known.NameZh : item;

    private static ComparedLine Line<T>(string key, string name, (T Key, Score Before, Score After) line) => new(key, name, line.Before.Shown, line.After.Shown, line.Before.Observations, line.After.Observations);
}
