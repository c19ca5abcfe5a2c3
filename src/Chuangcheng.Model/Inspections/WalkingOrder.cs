using Chuangcheng.Model.Sites;

namespace Chuangcheng.Model.Inspections;

/// <summary>In which order a day's list is walked: the nearest next, then crossings taken out (2-opt) until none is left.</summary>
public static class WalkingOrder
{
    /// <summary>More than this in one list is walked the nearest next only.</summary>
    public const int MostImproved = 400;

    private const int MostRounds = 60;

    /// <param name="start">Where one sets out; null begins at the first place.</param>
    /// <returns>Indexes into <paramref name="places"/>.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<Coordinate> places, Coordinate? start = null)
    {
        if (places.Count < 2) return [.. Enumerable.Range(0, places.Count)];
        var order = NearestNext(places, start);
        if (places.Count <= MostImproved) Uncross(order, places, start);
        // Never worse than the list as it came.
        return Metres(places, order, start) <= Metres(places, [.. Enumerable.Range(0, places.Count)], start) ? order : [.. Enumerable.Range(0, places.Count)];
    }

    public static double Metres(IReadOnlyList<Coordinate> places, IReadOnlyList<int> order, Coordinate? start = null)
    {
        var sum = start is { } from && order.Count > 0 ? from.MetresTo(places[order[0]]) : 0;
        for (var i = 1; i < order.Count; i++) sum += places[order[i - 1]].MetresTo(places[order[i]]);
        return sum;
    }

    private static int[] NearestNext(IReadOnlyList<Coordinate> places, Coordinate? start)
    {
        var left = Enumerable.Range(0, places.Count).ToList();
        var order = new List<int>(places.Count);
        var here = start ?? places[0];
        while (left.Count > 0)
        {
            var next = left.MinBy(i => here.MetresTo(places[i]));
            left.Remove(next);
            order.Add(next);
            here = places[next];
        }
        return [.. order];
    }

    private static void Uncross(int[] order, IReadOnlyList<Coordinate> places, Coordinate? start)
    {
        double Between(int a, int b) => places[order[a]].MetresTo(places[order[b]]);
        double Before(int i, int other) => i > 0 ? places[order[i - 1]].MetresTo(places[order[other]]) : start is { } from ? from.MetresTo(places[order[other]]) : 0;
        for (var (round, better) = (0, true); better && round < MostRounds; round++)
        {
            better = false;
            for (var i = 0; i < order.Length - 1; i++)
                for (var j = i + 1; j < order.Length; j++)
                {
                    var after = j + 1 < order.Length;
                    var gain = Before(i, i) + (after ? Between(j, j + 1) : 0) - Before(i, j) - (after ? Between(i, j + 1) : 0);
                    if (gain <= 0.01) continue;
                    Array.Reverse(order, i, j - i + 1);
                    better = true;
                }
        }
    }
}
