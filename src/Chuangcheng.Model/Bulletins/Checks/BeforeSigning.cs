namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>All checks before a bulletin is signed (R-BUL-03), in the order of the paper.</summary>
public static class BeforeSigning
{
    public static IReadOnlyList<Finding> Check(Bulletin bulletin, CheckBasis basis)
    {
        var found = new List<Finding>();
        foreach (var passage in Passage.Of(bulletin))
        {
            found.AddRange(Leaders.In(passage, basis.Roster));
            found.AddRange(DaysAndWeekdays.In(passage, bulletin.Date));
            found.AddRange(PersonalData.In(passage));
            found.AddRange(Widths.In(passage));
            found.AddRange(Pairs.In(passage));
            found.AddRange(ForbiddenWords.In(passage, basis.Forbidden));
        }
        found.AddRange(RegisteredUnits.In(bulletin, basis.Units));
        found.AddRange(Sums.In(bulletin));
        found.AddRange(Repeats.In(bulletin));
        found.AddRange(Lengths.In(bulletin, basis.MostCharacters));
        return [.. found.OrderBy(finding => finding.Where.Section).ThenBy(finding => finding.Where.Item).ThenBy(finding => finding.Where.Field, StringComparer.Ordinal).ThenBy(finding => finding.Where.Offset)];
    }
}
