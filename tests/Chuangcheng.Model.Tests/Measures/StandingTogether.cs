using Chuangcheng.Model.Measures;

namespace Chuangcheng.Model.Tests.Measures;

public sealed class StandingTogether
{
    private static readonly DateTimeOffset Now = new(RandomColumns.First.AddDays(40).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    [Theory]
    [InlineData(StandingBy.Unit, Dimension.Unit)]
    [InlineData(StandingBy.Street, Dimension.Street)]
    public void IsWhatTheMeasuresCountOfWhatIsOpenAndLate(StandingBy by, Dimension dimension)
    {
        for (var seed = 0; seed < 10; seed++)
            foreach (var boundary in new[] { Some.Tree.BoundaryOf(Some.District), Some.Tree.BoundaryOf(Some.Street) })
            {
                var columns = RandomColumns.Make(seed);
                var query = new MeasureQuery { Boundary = boundary, Now = Now, By = dimension };
                var groups = columns.Standing(boundary, Now, null, by);
                Told(groups, group => group.Open).ShouldBe(Told(columns, "problems-open", query), ignoreOrder: true);
                Told(groups, group => group.Overdue).ShouldBe(Told(columns, "problems-overdue", query), ignoreOrder: true);
                groups.ShouldAllBe(group => group.OldestDue == 0 == (group.Overdue == 0));
            }
    }

    [Fact]
    public void IsWhatStoodOpenWhenADayEnded()
    {
        var (columns, boundary) = (RandomColumns.Make(3), Some.Tree.BoundaryOf(Some.District));
        for (var days = 0; days < 80; days += 8)
        {
            var day = RandomColumns.First.AddDays(days);
            var query = new MeasureQuery { Boundary = boundary, Now = Now, By = Dimension.Street, To = day };
            Told(columns.Standing(boundary, Now, day, StandingBy.Street), group => group.Open).ShouldBe(Told(columns, "problems-standing", query), ignoreOrder: true);
        }
    }

    [Fact]
    public void LiesWhereItsCasesLieOnAverage()
    {
        var columns = new Columns();
        columns.Put(Problem(1, 116.1, 39.9));
        columns.Put(Problem(2, 116.3, 39.7));
        columns.Put(Problem(3, null, null));
        var group = columns.Standing(Some.Tree.BoundaryOf(Some.District), Now, null, StandingBy.Place).ShouldHaveSingleItem();
        (group.Open, group.Located, group.First).ShouldBe((3, 2, 1));
        group.Longitude.ShouldBe(116.2, 1e-4);
        group.Latitude.ShouldBe(39.8, 1e-4);
    }

    private static IEnumerable<(int, long)> Told(IReadOnlyList<StandingGroup> groups, Func<StandingGroup, int> of) => groups.Where(group => of(group) > 0).Select(group => (group.Key, (long)of(group)));

    private static IEnumerable<(int, long)> Told(Columns columns, string name, MeasureQuery query) => MeasureCatalogue.Find(name)!.Compute(columns, query).Rows.Select(row => (row.Key, row.Numerator));

    private static ProblemFact Problem(int no, double? longitude, double? latitude) =>
        new() { No = no, Id = new Guid(no, 0, 0, new byte[8]), District = Some.District, Place = 7, State = 3, CreatedDay = RandomColumns.First.DayNumber, Longitude = longitude, Latitude = latitude };
}
