namespace Chuangcheng.Model.Organisation;

/// <summary>A person; erasable, so nothing sealed names one.</summary>
public sealed class Person
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }

    /// <summary>The code the district itself uses; unique inside the district.</summary>
    public required string Code { get; set; }

    public required int Unit { get; set; }
    public required string Name { get; set; }

    /// <summary>Office number; never a private one.</summary>
    public string Phone { get; set; } = "";

    /// <summary>First day the person is no longer here; what was held then waits to be handed over (R-RESP-01).</summary>
    public DateOnly? Left { get; set; }

    public int Version { get; set; }
}
