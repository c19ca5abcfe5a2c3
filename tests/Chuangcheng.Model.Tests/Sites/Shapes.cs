using Chuangcheng.Model.Sites;

namespace Chuangcheng.Model.Tests.Sites;

/// <summary>Distances and shapes on the ground.</summary>
public sealed class Shapes
{
    private const string Square = """{"type":"Polygon","coordinates":[[[103.0,39.0],[103.01,39.0],[103.01,39.01],[103.0,39.01],[103.0,39.0]],[[103.004,39.004],[103.006,39.004],[103.006,39.006],[103.004,39.006],[103.004,39.004]]]}""";
    private const string Road = """{"type":"LineString","coordinates":[[103.0,39.0],[103.01,39.0]]}""";

    /// <summary>A thousandth of a degree of latitude is 111.2 m everywhere; of longitude as much less as the parallel is shorter.</summary>
    [Theory]
    [InlineData(103.2, 39.4, 103.2, 39.401, 111.2)]
    [InlineData(103.2, 39.4, 103.201, 39.4, 85.9)]
    [InlineData(103.2, 39.4, 103.2, 39.4, 0)]
    public void AreAsFarApartAsOnTheGround(double x1, double y1, double x2, double y2, double metres) =>
        Surroundings.Distance(new Coordinate(x1, y1), new Coordinate(x2, y2)).ShouldBe(metres, .1);

    [Fact]
    public void HaveNoDistanceFromWhatLiesInsideAndOneFromAHole()
    {
        var square = Shape.Parse(Square)!;
        Surroundings.Distance(new Coordinate(103.002, 39.002), square).ShouldBe(0);
        square.Contains(new(103.005, 39.005)).ShouldBeFalse("a hole is outside");
        Surroundings.Distance(new Coordinate(103.005, 39.0055), square).ShouldBe(55.6, 1);
        Surroundings.Distance(new Coordinate(103.005, 38.999), square).ShouldBe(111.2, .5);
    }

    [Fact]
    public void OfARoadAreMeasuredToItsNearestPointNotToItsEnds()
    {
        var road = Shape.Parse(Road)!;
        Surroundings.Distance(new Coordinate(103.005, 39.001), road).ShouldBe(111.2, .5);
        road.Metres.ShouldBe(864.0, 2);
        road.IsArea.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("""{"type":"LineString","coordinates":[[103.0,39.0]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[103.0,39.0],[103.01,39.0],[103.01,39.01]]]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[503.0,39.0],[103.0,39.0]]}""")]
    [InlineData("""{"type":"LineString","coordinates":"here"}""")]
    [InlineData("""{"type":7,"coordinates":[]}""")]
    [InlineData("""{"type":"GeometryCollection","geometries":[]}""")]
    public void ThatAreNoneAreRefused(string json) => Shape.Parse(json).ShouldBeNull();

    [Fact]
    public void LieInTheBoxAroundTheirMiddle()
    {
        var box = Surroundings.Around(new(103.2, 39.4), 200);
        Surroundings.Distance(new Coordinate(box.MinLongitude, 39.4), new Coordinate(103.2, 39.4)).ShouldBe(200, 1);
        Surroundings.Distance(new Coordinate(103.2, box.MaxLatitude), new Coordinate(103.2, 39.4)).ShouldBe(200, 1);
    }

    [Theory]
    [InlineData(5, 5, 5, 0, 0)]
    [InlineData(5, 3, 3, 2, 0)]
    [InlineData(5, 5, 3, 0, 2)]
    [InlineData(5, 3, 1, 2, 2)]
    [InlineData(5, 8, 8, 0, 0)]
    [InlineData(5, 8, 4, 0, 1)]
    public void OfFacilitiesThatMissOrFailAreGaps(int required, int present, int compliant, int missing, int defective)
    {
        var facility = new Facility { Id = Guid.Empty, No = 1, District = 1, Site = 1, Kind = "x", Required = required, Present = present, Compliant = compliant, CountedOn = default };
        (facility.Missing, facility.Defective, facility.IsGap).ShouldBe((missing, defective, missing + defective > 0));
    }
}
