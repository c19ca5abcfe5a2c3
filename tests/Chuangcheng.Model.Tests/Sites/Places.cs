using Chuangcheng.Model.Sites;

namespace Chuangcheng.Model.Tests.Sites;

public sealed class Places
{
    [Theory]
    [InlineData(116.404, 39.915)]
    [InlineData(121.474, 31.230)]
    [InlineData(103.2, 39.4)]
    public void ShiftedToTheChineseDatumComeBack(double longitude, double latitude)
    {
        var here = new Coordinate(longitude, latitude);
        var shifted = DatumShift.FromWgs84(here, Datum.Gcj02);
        here.MetresTo(shifted).ShouldBeInRange(100, 800);
        DatumShift.ToWgs84(shifted, Datum.Gcj02).MetresTo(here).ShouldBeLessThan(0.001);
    }

    [Fact]
    public void OutsideChinaAreNotShifted() => DatumShift.FromWgs84(new(-87.6, 41.8), Datum.Gcj02).ShouldBe(new Coordinate(-87.6, 41.8));

    [Theory]
    [InlineData("103,39,104,40", true)]
    [InlineData("104,39,103,40", false)]
    [InlineData("103,39,104", false)]
    [InlineData("a,b,c,d", false)]
    [InlineData("NaN,39,104,40", false)]
    [InlineData("103,-95,104,40", false)]
    public void AreLookedForInABox(string text, bool good) => BoundingBox.TryParse(text, out _).ShouldBe(good);

    [Theory]
    [InlineData("和平路12号", "和平路１２号")]
    [InlineData("4853 S WOOD", " 4853  s. Wood ")]
    [InlineData("东里（北门）", "东里(北门)")]
    public void WrittenTwoWaysAreOne(string one, string other) => PlaceKey.Of(one).ShouldBe(PlaceKey.Of(other));

    [Fact]
    public void OfDifferentNumbersAreTwo() => PlaceKey.Of("和平路12号").ShouldNotBe(PlaceKey.Of("和平路1 2号"));
}
