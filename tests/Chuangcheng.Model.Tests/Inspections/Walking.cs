using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Model.Tests.Inspections;

public sealed class Walking
{
    private static List<Coordinate> Scattered(int count, int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new Coordinate(103.1 + chance.NextDouble() * .1, 39.3 + chance.NextDouble() * .08))];
    }

    [Fact]
    public void VisitsEveryPlaceOnceAndIsNeverLongerThanTheListAsItCame()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var places = Scattered(seed, seed);
            var order = WalkingOrder.Of(places);
            order.Order().ShouldBe(Enumerable.Range(0, places.Count));
            WalkingOrder.Metres(places, order).ShouldBeLessThanOrEqualTo(WalkingOrder.Metres(places, [.. Enumerable.Range(0, places.Count)]) + 1e-6);
        }
    }

    /// <summary>Forty scattered places: less than half the way of the list by number.</summary>
    [Fact]
    public void HalvesTheWayOfADaysList()
    {
        var (naive, walked) = (0.0, 0.0);
        for (var seed = 0; seed < 20; seed++)
        {
            var places = Scattered(40, 1000 + seed);
            naive += WalkingOrder.Metres(places, [.. Enumerable.Range(0, 40)]);
            walked += WalkingOrder.Metres(places, WalkingOrder.Of(places));
        }
        (walked / naive).ShouldBeLessThan(.35);
    }

    [Fact]
    public void GoesAlongALineFromWhereOneStands()
    {
        List<Coordinate> street = [new(103.3, 39), new(103.1, 39), new(103.4, 39), new(103.2, 39)];
        WalkingOrder.Of(street, new Coordinate(103, 39)).ShouldBe([1, 3, 0, 2]);
    }
}
