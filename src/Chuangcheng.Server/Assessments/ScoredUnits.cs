using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Assessments;

/// <summary>Which units a period scores, and which of them answer for a ground, an item or a problem.</summary>
internal sealed class ScoredUnits
{
    private readonly UnitTree tree;
    private readonly Dictionary<int, ObjectClass> classes;
    private readonly ILookup<string, int> byType;

    public ScoredUnits(UnitTree tree, AssessmentPeriod period, Scheme scheme)
    {
        this.tree = tree;
        classes = tree.Units.Where(u => u.ExistsOn(period.To) && tree.IsUnder(u.No, period.Owner)).Select(u => (u.No, Class: scheme.ClassOf(u.Kind)))
            .Where(u => u.Class is not null).ToDictionary(u => u.No, u => u.Class!);
        byType = classes.Keys.Where(no => tree[no].Kind is not (UnitKind.Street or UnitKind.Town or UnitKind.Community or UnitKind.Village))
            .SelectMany(no => tree[no].DepartmentTypes.Select(type => (type, no))).ToLookup(u => u.type, u => u.no);
    }

    public IEnumerable<(int Unit, ObjectClass Class)> All => classes.Select(c => (c.Key, c.Value)).OrderBy(c => c.Key);

    /// <summary>Those on whose ground it lies.</summary>
    public IEnumerable<int> OfGround(int territory) => tree.Upwards(territory).Select(u => u.No).Where(classes.ContainsKey);

    /// <summary>Departments that answer for the item.</summary>
    public IEnumerable<int> OfType(string departmentType) => byType[departmentType];

    public bool IsOwn(int recorder, int unit) => tree.IsUnder(recorder, unit);
}
