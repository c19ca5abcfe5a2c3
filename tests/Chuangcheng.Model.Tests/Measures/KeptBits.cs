using System.Buffers;
using Chuangcheng.Model.Measures;

namespace Chuangcheng.Model.Tests.Measures;

public sealed class KeptBits
{
    [Fact]
    public void CountAsBeforeAndGoOnCounting()
    {
        var (whole, first) = (RandomColumns.Make(4), RandomColumns.Make(4));
        var packed = new ArrayBufferWriter<byte>();
        var (visits, last) = first.PackChecks(packed);
        (visits, last).ShouldBe((60, 60));

        var again = new Columns();
        again.UnpackChecks(packed.WrittenMemory);
        RandomColumns.Feed(again, 4);
        (again.CheckCount, again.VisitCount).ShouldBe((whole.CheckCount, whole.VisitCount));
        foreach (var columns in new[] { whole, again })
            for (var no = 61; no < 300; no++)
                columns.Add(new VisitFact(no, new Guid(no, 0, 0, new byte[8]), Some.District, Some.Street, Some.Street, Some.District, 3, 2, RandomColumns.First.DayNumber + no % 9, 1, [new(1, 2, 1), new(1, 2, 2, 1, 66), new(40, 7, 2)]));
        var query = new MeasureQuery { Boundary = Some.Tree.BoundaryOf(Some.District), Now = DateTimeOffset.UnixEpoch };
        foreach (var measure in MeasureCatalogue.All)
            foreach (var by in measure.Dimensions)
            {
                measure.Compute(again, query with { By = by }).Rows.ShouldBe(measure.Compute(whole, query with { By = by }).Rows);
                measure.Records(again, query, Part.Numerator).Records.ShouldBe(measure.Records(whole, query, Part.Numerator).Records);
            }
    }
}
