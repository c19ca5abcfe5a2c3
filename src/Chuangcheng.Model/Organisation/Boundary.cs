namespace Chuangcheng.Model.Organisation;

/// <summary>
/// What a user may see: the units under the user's own unit, by their numbers (<see cref="Unit.No"/>). Every way to the data
/// takes one (rule 7 of the house); a fact is visible when one of its parties is covered.
/// </summary>
public sealed class Boundary
{
    private readonly bool[] covered;
    private readonly int[] whole;

    /// <param name="root">The number of the user's unit.</param>
    /// <param name="covered">True at the number of each unit under the root, the root included.</param>
    /// <param name="wholeDistricts">Numbers of the districts that lie wholly inside; empty below a district's root.</param>
    public Boundary(int root, bool[] covered, IReadOnlyList<int> wholeDistricts)
    {
        this.covered = covered;
        Root = root;
        WholeDistricts = whole = [.. wholeDistricts];
    }

    public int Root { get; }

    /// <summary>Districts seen whole, so that no party need be asked; empty for a street, a department or anything below.</summary>
    public IReadOnlyList<int> WholeDistricts { get; }

    public bool Covers(int unit) => (uint)unit < (uint)covered.Length && covered[unit];

    public bool SeesWhole(int district) => Array.IndexOf(whole, district) >= 0;

    /// <summary>The covered units' numbers, in order.</summary>
    public IEnumerable<int> Units()
    {
        for (var unit = 0; unit < covered.Length; unit++)
            if (covered[unit]) yield return unit;
    }
}
