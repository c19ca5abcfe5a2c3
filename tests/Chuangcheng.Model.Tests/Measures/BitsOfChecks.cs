using Chuangcheng.Model.Measures;

namespace Chuangcheng.Model.Tests.Measures;

/// <summary>Checks are kept as bits by street and month; what is counted from them is what counting the facts one by one gives.</summary>
public sealed class BitsOfChecks
{
    private static readonly Dictionary<int, double> Weights = new() { [0] = .7, [1] = 2.5 };

    public static TheoryData<string> Names() => [.. MeasureCatalogue.All.Where(measure => measure.Source == MeasureSource.Checks).Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void CountWhatTheFactsSay(string name)
    {
        var measure = MeasureCatalogue.Find(name)!;
        for (var seed = 0; seed < 2; seed++)
        {
            var facts = Facts(new Random(seed));
            var columns = Fed(facts);
            foreach (var query in Questions())
            {
                Agrees(name, measure.Compute(columns, query), Asked(facts, query), "whole");
                foreach (var by in measure.Dimensions)
                    foreach (var row in measure.Compute(columns, query with { By = by }).Rows)
                        Agrees(name, new(row.Value, row.Numerator, row.Denominator, []), [.. Asked(facts, query).Where(check => Key(check, by) == row.Key)], $"{by} {row.Key}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CountTheSameInWhateverOrderVisitsArrive(string name)
    {
        var measure = MeasureCatalogue.Find(name)!;
        var facts = Facts(new Random(5));
        var (there, back) = (Fed(facts), Fed([.. Enumerable.Reverse(facts)]));
        foreach (var by in measure.Dimensions)
            foreach (var (one, other) in measure.Compute(there, Ask() with { By = by }).Rows.Zip(measure.Compute(back, Ask() with { By = by }).Rows))
            {
                (one.Key, one.Numerator, one.Denominator).ShouldBe((other.Key, other.Numerator, other.Denominator));
                (one.Value ?? -1).ShouldBe(other.Value ?? -1, 1e-9);
            }
    }

    [Fact]
    public void KeepBothOfTwoItemsThatBecameOne()
    {
        var columns = new Columns();
        columns.Add(new VisitFact(1, Guid.CreateVersion7(), Some.District, Some.Street, Some.Street, Some.District, 1, 1, new DateOnly(2026, 5, 1).DayNumber, 1, [new(7, 3, 1), new(7, 3, 2), new(7, 3, 1)]));
        var rate = MeasureCatalogue.Find("checks-pass-rate")!;
        rate.Compute(columns, Ask() with { By = Dimension.Item }).Rows.ShouldHaveSingleItem().ShouldBe(new(7, 200.0 / 3, 2, 3));
        rate.Records(columns, Ask(), Part.Denominator).Records.Select(record => record.Item).ShouldBe([7, 7, 7]);
    }

    [Fact]
    public void OpenPageByPage()
    {
        var columns = Fed(Facts(new Random(2)));
        var failed = MeasureCatalogue.Find("checks-failed")!;
        var all = failed.Records(columns, Ask(), Part.Numerator);
        var paged = Enumerable.Range(0, all.Total / 7 + 1).SelectMany(page => failed.Records(columns, Ask(), Part.Numerator, page * 7, 7).Records);
        paged.ShouldBe(all.Records);
        all.Records.Count.ShouldBe(all.Total);
    }

    private static void Agrees(string name, Answer answer, IReadOnlyList<Seen> seen, string where)
    {
        var (pass, fail) = (seen.Count(s => s.Check.Result == 1), seen.Count(s => s.Check.Result == 2));
        var (statics, dynamics) = (seen.Where(s => s.Check.Dimension == 0).ToList(), seen.Where(s => s.Check.Dimension == 1).ToList());
        (double? Value, long Numerator, long? Denominator) expected = name switch
        {
            "checks-done" => (pass + fail, pass + fail, null),
            "checks-failed" => (fail, fail, null),
            "checks-pass-rate" => (Rate(pass, pass + fail), pass, pass + fail),
            "checks-static-compliance-rate" => (Rate(statics.Count(s => s.Check.Result == 1), statics.Count), statics.Count(s => s.Check.Result == 1), statics.Count),
            "checks-dynamic-lost-points" => (dynamics.Where(s => s.Check.Result == 2).Sum(s => 100 - s.Check.Grade) / 100.0, dynamics.Count(s => s.Check.Result == 2), null),
            "checks-weighted-score" => (Weighted(seen), pass + fail, null),
            _ => throw new InvalidOperationException($"{name} has no count by hand here."),
        };
        (answer.Numerator, answer.Denominator).ShouldBe((expected.Numerator, expected.Denominator), where);
        (answer.Value is null).ShouldBe(expected.Value is null, where);
        (answer.Value ?? 0).ShouldBe(expected.Value ?? 0, 1e-9, where);
    }

    private static double? Weighted(IReadOnlyList<Seen> seen)
    {
        var scores = seen.GroupBy(s => s.Check.Indicator).Select(g => (Weight: Weights.GetValueOrDefault(g.Key, 1), Score: g.Average(s => s.Check.Result == 1 ? 1 : s.Check.Grade / 100.0))).ToList();
        return scores.Count == 0 ? null : 100 * scores.Sum(s => s.Weight * s.Score) / scores.Sum(s => s.Weight);
    }

    private static double? Rate(int part, int of) => of == 0 ? null : 100.0 * part / of;

    private static Columns Fed(IReadOnlyList<VisitFact> facts)
    {
        var columns = new Columns();
        foreach (var fact in facts) columns.Add(fact);
        columns.Weigh(Weights);
        return columns;
    }

    /// <summary>More than two words of visits on one street in one month; items that come twice; failures that keep some points.</summary>
    private static List<VisitFact> Facts(Random random)
    {
        int[] streets = [0, Some.Street, Some.OtherStreet];
        return [.. Enumerable.Range(1, 700).Select(no => new VisitFact(no, new Guid(no, 0, 0, new byte[8]), Some.District, random.Next(3) == 0 ? Some.Community : Some.Street, streets[random.Next(3)], random.Next(4) == 0 ? Some.Elsewhere : Some.District,
            no % 9, random.Next(1, 4), new DateOnly(2026, 4, 20).DayNumber + random.Next(45), 1,
            [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => new CheckFact(random.Next(1, 10) is var item && random.Next(50) == 0 ? item + 90 : item, item % 4, (byte)random.Next(1, 5), (byte)(item % 2), 0))
                .Select(check => check with { Grade = check.Result switch { 1 => 100, 2 when check.Item % 3 == 0 => (byte)(random.Next(3) * 33), _ => 0 } })]))];
    }

    private static IEnumerable<MeasureQuery> Questions()
    {
        yield return Ask();
        yield return Ask() with { Boundary = Some.Tree.BoundaryOf(Some.Street) };
        yield return Ask() with { From = new DateOnly(2026, 5, 1), To = new DateOnly(2026, 5, 31) };
        yield return Ask() with { From = new DateOnly(2026, 4, 25), To = new DateOnly(2026, 5, 3) };
        yield return Ask() with { Filters = new Dictionary<Dimension, IReadOnlySet<int>> { [Dimension.SiteType] = new HashSet<int> { 1, 3 }, [Dimension.Indicator] = new HashSet<int> { 1 } } };
        yield return Ask() with { Filters = new Dictionary<Dimension, IReadOnlySet<int>> { [Dimension.Street] = new HashSet<int> { Some.Street }, [Dimension.Item] = new HashSet<int> { 2, 5 } } };
    }

    private static IReadOnlyList<Seen> Asked(IReadOnlyList<VisitFact> facts, MeasureQuery query) => [.. facts
        .Where(visit => (query.Boundary.SeesWhole(visit.District) || query.Boundary.Covers(visit.Territory) || query.Boundary.Covers(visit.Recorder)) && !(visit.Day < query.From?.DayNumber) && !(visit.Day > query.To?.DayNumber))
        .SelectMany(visit => visit.Checks.Select(check => new Seen(visit, check))).Where(seen => seen.Check.Result is 1 or 2 && query.Filters.All(filter => filter.Value.Contains(Key(seen, filter.Key))))];

    private static int Key(Seen seen, Dimension dimension) => dimension switch
    {
        Dimension.Unit => seen.Visit.Territory,
        Dimension.Street => seen.Visit.Street,
        Dimension.SiteType => seen.Visit.SiteType,
        Dimension.Indicator => seen.Check.Indicator,
        Dimension.Item => seen.Check.Item,
        Dimension.Day => seen.Visit.Day,
        _ => DateOnly.FromDayNumber(seen.Visit.Day) is var day ? day.Year * 100 + day.Month : 0,
    };

    private static MeasureQuery Ask() => new() { Boundary = Some.Tree.BoundaryOf(Some.District), Now = new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.Zero) };

    private sealed record Seen(VisitFact Visit, CheckFact Check);
}
