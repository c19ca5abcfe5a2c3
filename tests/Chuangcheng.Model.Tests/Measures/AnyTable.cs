using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Tests.Measures;

/// <summary>Rows, columns and cells of every measure against the same question asked for them alone, and against the records behind them.</summary>
public sealed class AnyTable
{
    public static TheoryData<string> Names() => [.. MeasureCatalogue.All.Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void HasRowsThatAreTheMeasureAskedForThemAlone(string name)
    {
        var measure = MeasureCatalogue.Find(name)!;
        for (var seed = 0; seed < 3; seed++)
        {
            var columns = RandomColumns.Make(seed);
            foreach (var query in Questions(seed))
                foreach (var by in measure.Dimensions)
                    foreach (var row in measure.Compute(columns, query with { By = by }).Rows)
                        Agrees(measure, columns, query.Narrowed(by, row.Key), row, $"{name} by {by} {row.Key} of {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HasCellsThatOpenIntoAsManyRecordsAsTheySay(string name)
    {
        var measure = MeasureCatalogue.Find(name)!;
        var columns = RandomColumns.Make(11);
        foreach (var query in Questions(3).Take(2))
            foreach (var by in measure.Dimensions)
                foreach (var across in measure.Dimensions.Where(other => other != by))
                {
                    var table = measure.Cross(columns, query with { By = by }, across, 3);
                    table.Columns.Count.ShouldBeLessThanOrEqualTo(3);
                    (table.Columns.Count + table.LeftOut).ShouldBe(measure.Compute(columns, query with { By = across }).Rows.Count);
                    foreach (var column in table.Columns)
                    {
                        Agrees(measure, columns, query.Narrowed(across, column.Key), new(0, column.Answer.Value, column.Answer.Numerator, column.Answer.Denominator), $"{name} across {across} {column.Key}");
                        foreach (var cell in column.Answer.Rows)
                            Agrees(measure, columns, query.Narrowed(across, column.Key).Narrowed(by, cell.Key), cell, $"{name} {by} {cell.Key} × {across} {column.Key}");
                    }
                }
    }

    [Fact]
    public void ShowsTheLatestMonthsInTheirOrder()
    {
        var found = MeasureCatalogue.Find("problems-found")!;
        var table = found.Cross(RandomColumns.Make(1), Ask() with { By = Dimension.Street }, Dimension.Month, 2);
        table.Columns.Select(column => column.Key).ShouldBe([202602, 202603]);
        table.LeftOut.ShouldBe(1);
    }

    private static void Agrees(Measure measure, Columns columns, MeasureQuery query, AnswerRow row, string where)
    {
        var answer = measure.Compute(columns, query);
        (answer.Numerator, answer.Denominator, answer.Value).ShouldBe((row.Numerator, row.Denominator, row.Value), where);
        measure.Records(columns, query, Part.Numerator).Total.ShouldBe((int)row.Numerator, where);
        if (row.Denominator is { } whole) measure.Records(columns, query, Part.Denominator).Total.ShouldBe((int)whole, where);
    }

    private static IEnumerable<MeasureQuery> Questions(int seed)
    {
        yield return Ask();
        yield return Ask() with { Boundary = Some.Tree.BoundaryOf(Some.Street) };
        yield return Ask() with { From = RandomColumns.First.AddDays(seed), To = RandomColumns.First.AddDays(55) };
        yield return Ask() with { Filters = new Dictionary<Dimension, IReadOnlySet<int>> { [Dimension.Street] = new HashSet<int> { Some.Street } }, Window = 9 };
    }

    private static MeasureQuery Ask() => new()
    {
        Boundary = Some.Tree.BoundaryOf(Some.District), Now = new DateTimeOffset(RandomColumns.First.AddDays(70).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    };
}
