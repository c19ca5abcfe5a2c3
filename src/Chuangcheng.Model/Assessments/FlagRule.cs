namespace Chuangcheng.Model.Assessments;

/// <summary>Who gets a flag or stands on a list, inside one class (R-ASM-05). Every condition that is set must hold; for units only.</summary>
/// <param name="AtLeast">The score reaches this.</param>
/// <param name="Below">The score is under this.</param>
/// <param name="First">Rank among the first so many.</param>
/// <param name="Last">Among the last so many ranked.</param>
/// <param name="InARow">So many periods running, this one included, the other conditions held.</param>
/// <param name="BarredByEvents">No veto event and no fraud.</param>
public sealed record FlagRule(FlagKind Kind, decimal? AtLeast = null, decimal? Below = null, int? First = null, int? Last = null, int InARow = 1, bool BarredByEvents = true)
{
    /// <param name="standings">Standings of the class, of this period first, then those before.</param>
    public IReadOnlyList<int> Holders(IReadOnlyList<IReadOnlyList<Standing>> standings)
    {
        if (standings.Count < InARow || InARow < 1) return [];
        var each = standings.Take(InARow).Select(Meet).ToList();
        return [.. each[0].Where(unit => each.TrueForAll(period => period.Contains(unit)))];
    }

    private List<int> Meet(IReadOnlyList<Standing> standings)
    {
        var ranked = standings.Where(s => s.Rank is not null).ToList();
        return [.. ranked.Where(s =>
            (AtLeast is null || s.Sheet.Score >= AtLeast) && (Below is null || s.Sheet.Score < Below) && (First is null || s.Rank <= First)
            && (Last is null || ranked.Count(other => other.Sheet.Score < s.Sheet.Score) < Last) && !(BarredByEvents && s.Sheet.Vetoed)).Select(s => s.Sheet.Unit)];
    }
}
