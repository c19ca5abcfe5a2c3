using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Tests.Measures;

public sealed class AnyMeasure
{
    public static TheoryData<string> Names() => [.. MeasureCatalogue.All.Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithItsRecordsAndItsRows(string name)
    {
        var measure = MeasureCatalogue.Find(name)!;
        for (var seed = 0; seed < 20; seed++)
        {
            var columns = RandomColumns.Make(seed);
            foreach (var query in Questions(seed))
            {
                var answer = measure.Compute(columns, query);
                measure.Records(columns, query, Part.Numerator).Total.ShouldBe((int)answer.Numerator);
                if (measure.IsShare) measure.Records(columns, query, Part.Denominator).Total.ShouldBe((int)answer.Denominator!);
                if (measure.IsShare) answer.Numerator.ShouldBeLessThanOrEqualTo(answer.Denominator!.Value);
                foreach (var by in measure.Dimensions)
                {
                    var rows = measure.Compute(columns, query with { By = by }).Rows;
                    rows.Sum(row => row.Numerator).ShouldBe(answer.Numerator);
                    if (measure.IsShare) rows.Sum(row => row.Denominator).ShouldBe(answer.Denominator);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NeverCountsMoreInANarrowerBoundary(string name)
    {
        var measure = MeasureCatalogue.Find(name)!;
        var columns = RandomColumns.Make(7);
        var whole = measure.Compute(columns, Ask(Some.Tree.BoundaryOf(Some.District)));
        var street = measure.Compute(columns, Ask(Some.Tree.BoundaryOf(Some.Street)));
        (street.Denominator ?? street.Numerator).ShouldBeLessThanOrEqualTo(whole.Denominator ?? whole.Numerator);
        measure.Compute(columns, Ask(Some.Tree.BoundaryOf(Some.Elsewhere))).Numerator.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SaysWhatItCountsInBothLanguages(string name)
    {
        var measure = MeasureCatalogue.Find(name)!;
        measure.DefinitionZh.Length.ShouldBeGreaterThan(8);
        measure.DefinitionEn.Length.ShouldBeGreaterThan(8);
        if (!measure.IsShare) return;
        measure.DefinitionZh.ShouldContain("分子");
        measure.DefinitionZh.ShouldContain("分母");
        measure.DefinitionEn.ShouldContain("enominator");
    }

    [Fact]
    public void IsFedTheSameFactTwiceWithoutCountingItTwice()
    {
        var columns = RandomColumns.Make(3);
        var (checks, problems) = (columns.CheckCount, columns.ProblemCount);
        RandomColumns.Feed(columns, 3);
        (columns.CheckCount, columns.ProblemCount).ShouldBe((checks, problems));
    }

    /// <summary>Domain 8.5 and seed 002.</summary>
    [Theory]
    [InlineData(911, 972, 93.72)]
    [InlineData(737, 972, 75.82)]
    [InlineData(121, 38, 318.42)]
    [InlineData(1, 800, 0.13)]
    public void IsRoundedForDisplayHalfAwayFromZero(int part, int whole, double shown) => Figures.Round2(100m * part / whole).ShouldBe((decimal)shown);

    private static IEnumerable<MeasureQuery> Questions(int seed)
    {
        yield return Ask(Some.Tree.BoundaryOf(Some.District));
        yield return Ask(Some.Tree.BoundaryOf(Some.Street));
        yield return Ask(Some.Tree.BoundaryOf(Some.District)) with { From = RandomColumns.First.AddDays(seed), To = RandomColumns.First.AddDays(60) };
        yield return Ask(Some.Tree.BoundaryOf(Some.District)) with { Filters = new Dictionary<Dimension, IReadOnlySet<int>> { [Dimension.Street] = new HashSet<int> { Some.Street } }, Window = 5 };
    }

    private static MeasureQuery Ask(Boundary boundary) => new() { Boundary = boundary, Now = new DateTimeOffset(RandomColumns.First.AddDays(70).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) };
}
