namespace Chuangcheng.Model.Organisation;

/// <summary>What became of a unit on a day; names stay readable under the name they had then.</summary>
public sealed class UnitChange
{
    public required int Unit { get; init; }
    public required int Seq { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required DateOnly On { get; init; }

    public required UnitChangeKind Kind { get; init; }

    /// <summary>The name, or the code of the unit above, before.</summary>
    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    /// <summary>The unit that carries on after a merger.</summary>
    public int? Into { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account; 0 is the system.</summary>
    public required int Actor { get; init; }
}

/// <summary>The numbers are stored: never renumber.</summary>
public enum UnitChangeKind : byte
{
    Open = 1,
    Rename = 2,
    /// <summary>Comes to lie under another unit.</summary>
    Move = 3,
    /// <summary>Goes into another unit, which takes over its open work.</summary>
    Merge = 4,
    Close = 5,
}
