namespace Chuangcheng.Model.Problems;

/// <summary>One line of a problem's history; never changed (R-LED-01). The words live here, erasable; the chain holds their salted digest.</summary>
public sealed class ProblemMove
{
    public required int District { get; init; }
    public required long Problem { get; init; }

    /// <summary>1, 2, 3 … inside the problem.</summary>
    public required int Seq { get; init; }

    /// <summary>Made by the caller, so that sending again moves nothing; null for steps of the ledger itself.</summary>
    public Guid? Id { get; set; }

    public required Move Move { get; init; }
    public required ProblemState From { get; init; }
    public required ProblemState To { get; init; }

    /// <summary>Only asked for: the state stayed.</summary>
    public bool Asked { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account; 0 is the system.</summary>
    public required int Actor { get; init; }

    /// <summary>The actor's unit at that time.</summary>
    public required int ActorUnit { get; init; }

    public byte Role { get; init; }

    public string Note { get; set; } = "";

    /// <summary>Salts the digest of <see cref="Note"/> that the chain holds.</summary>
    public byte[] Salt { get; set; } = [];

    /// <summary>The unit assigned to, or proposed when given back.</summary>
    public int? Unit { get; init; }

    public DateTimeOffset? Until { get; init; }

    public IReadOnlyList<string> Photos { get; init; } = [];
}
