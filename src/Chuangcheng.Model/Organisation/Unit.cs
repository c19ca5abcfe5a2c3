namespace Chuangcheng.Model.Organisation;

/// <summary>A unit 单位 of the one tree: a district, its office, departments, streets and towns, communities, grids, operators.</summary>
public sealed class Unit
{
    public required Guid Id { get; init; }

    /// <summary>The number the big tables and the columns use. Given by the ledger, never reused, never 0.</summary>
    public required int No { get; init; }

    /// <summary>The number of the root district; equal to <see cref="No"/> for a district itself.</summary>
    public required int District { get; init; }

    /// <summary>The code the district itself uses; unique inside the district.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required UnitKind Kind { get; set; }

    /// <summary>The unit above; null only for a root.</summary>
    public int? Parent { get; set; }

    /// <summary>The department types of the catalogue (URBAN_MGMT, STREET …) this unit answers for.</summary>
    public IReadOnlyList<string> DepartmentTypes { get; set; } = [];

    /// <summary>First day the unit exists.</summary>
    public required DateOnly Since { get; set; }

    /// <summary>First day it no longer exists; null while it does.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Guards against lost updates.</summary>
    public int Version { get; set; }

    public bool ExistsOn(DateOnly day) => Since <= day && (Until is null || day < Until);
}
