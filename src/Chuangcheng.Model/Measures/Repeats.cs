namespace Chuangcheng.Model.Measures;

/// <summary>Whether a closed problem came back: a later one at the same place, found after the day it was closed and within the window.</summary>
internal static class Repeats
{
    /// <param name="key">Equal for problems that repeat each other.</param>
    /// <param name="counts">Problems that take part at all.</param>
    public static Func<int, Hit> Judge(ProblemColumns p, MeasureQuery query, Func<int, (int, int)> key, Func<int, bool> counts)
    {
        var found = new Dictionary<(int, int), List<int>>();
        for (var row = 0; row < p.Count; row++)
        {
            if (!counts(row) || !ProblemMeasure.InSight(p, row, query)) continue;
            if (!found.TryGetValue(key(row), out var days)) found[key(row)] = days = [];
            days.Add(p.CreatedDay[row]);
        }
        foreach (var days in found.Values) days.Sort();
        return row => !counts(row) || p.ClosedAt[row] == 0 ? Hit.No : ComesBack(found[key(row)], p.ClosedDay[row], query.Window) ? Hit.Counted : Hit.Of;
    }

    private static bool ComesBack(List<int> found, int closed, int window)
    {
        var at = found.BinarySearch(closed);
        at = at < 0 ? ~at : at;
        while (at < found.Count && found[at] <= closed) at++;
        return at < found.Count && found[at] - closed <= window;
    }
}
