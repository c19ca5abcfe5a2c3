using System.Runtime.InteropServices;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Measures;

/// <summary>What open problems are grouped by.</summary>
public enum StandingBy
{
    /// <summary>The unit that answers.</summary>
    Unit,
    Street,
    Place,
}

/// <summary>Problems that stand open together.</summary>
/// <param name="Key">The unit's or the street's number; the place's in this process.</param>
/// <param name="Overdue">Of these, past their deadline.</param>
/// <param name="OldestDue">The earliest deadline that has passed, in unix seconds; 0 for none.</param>
/// <param name="Located">Of these, with a position.</param>
/// <param name="Longitude">Mean of those with a position.</param>
/// <param name="Latitude">Mean of those with a position.</param>
/// <param name="District">Of the problem that stands for the group.</param>
/// <param name="First">Its number.</param>
public sealed record StandingGroup(int Key, int Open, int Overdue, long OldestDue, int Located, double Longitude, double Latitude, int District, long First);

/// <summary>What stands open now, or stood open when a day ended, grouped in one pass: how much, how much of it late, and where.</summary>
internal static class StandingCases
{
    /// <param name="day">The end of this day; null for now.</param>
    public static IReadOnlyList<StandingGroup> Of(ProblemColumns p, Boundary boundary, DateTimeOffset now, DateOnly? day, StandingBy by)
    {
        var query = new MeasureQuery { Boundary = boundary, Now = now, To = day };
        var groups = new Dictionary<int, Group>();
        foreach (var row in ProblemRows.Of(p, ProblemDay.Found, (int.MinValue, int.MaxValue), day is null ? ProblemMeasures.OpenStates : null))
        {
            if (p.CreatedDay[row] > (day?.DayNumber ?? int.MaxValue) || !ProblemMeasures.IsStanding(p, row, query) || !ProblemMeasure.InSight(p, row, query)) continue;
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, by switch { StandingBy.Unit => p.Responsible[row], StandingBy.Street => p.Street[row], _ => p.Place[row] }, out _);
            group ??= new(row);
            group.Add(p, row, day is { } end ? p.DueDay[row] != 0 && p.DueDay[row] <= end.DayNumber : ProblemMeasures.IsOverdue(p, row, now));
        }
        return [.. groups.Select(group => group.Value.Told(p, group.Key))];
    }

    private sealed class Group(int first)
    {
        private int open, overdue, located;
        private long oldest;
        private double longitude, latitude;

        public void Add(ProblemColumns p, int row, bool late)
        {
            open++;
            if (late)
            {
                overdue++;
                oldest = oldest == 0 ? p.DueAt[row] : Math.Min(oldest, p.DueAt[row]);
            }
            if (float.IsNaN(p.Longitude[row])) return;
            located++;
            (longitude, latitude) = (longitude + p.Longitude[row], latitude + p.Latitude[row]);
        }

        public StandingGroup Told(ProblemColumns p, int key) =>
            new(key, open, overdue, oldest, located, located == 0 ? 0 : longitude / located, located == 0 ? 0 : latitude / located, p.District[first], p.No[first]);
    }
}
