using Chuangcheng.Model.Sites;

namespace Chuangcheng.Model.Tests.Sites;

public sealed class Clustering
{
    private static readonly List<Pin> Many = [.. Enumerable.Range(0, 50_000).Select(i => (i, new Random(i))).Select(x => new Pin(103 + x.Item2.NextDouble() * .4, 39 + x.Item2.NextDouble() * .3, x.i))];
    private static readonly BoundingBox Everything = new(103, 39, 103.4, 39.3);

    [Fact]
    public void LosesNobodyAndStaysDrawableAtEveryZoom()
    {
        for (var zoom = 0; zoom <= 22; zoom++)
        {
            var clusters = Clusters.Of(Many, Everything, zoom);
            clusters.Count.ShouldBeLessThanOrEqualTo(Clusters.Most);
            clusters.Sum(cluster => cluster.Count).ShouldBe(50_000);
        }
    }

    [Fact]
    public void CountsOnlyWhatTheViewportShows()
    {
        var box = new BoundingBox(103.1, 39.1, 103.2, 39.2);
        Clusters.Of(Many, box, 13).Sum(cluster => cluster.Count)
            .ShouldBe(Many.Count(pin => pin.Longitude >= 103.1 && pin.Longitude <= 103.2 && pin.Latitude >= 39.1 && pin.Latitude <= 39.2));
    }

    [Fact]
    public void DrawsPlacesApartWhenNear()
    {
        Pin[] two = [new(103.2, 39.2, 1), new(103.20001, 39.2, 2)];
        Clusters.Of(two, Everything, 18).Count.ShouldBe(2);
        var one = Clusters.Of(two, Everything, 10).ShouldHaveSingleItem();
        (one.Count, one.Extent.MinLongitude, one.Extent.MaxLongitude).ShouldBe((2, 103.2, 103.20001));
    }
}
