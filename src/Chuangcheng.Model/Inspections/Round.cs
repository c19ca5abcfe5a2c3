using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Inspections;

/// <summary>A round 轮次 of visits: a kind, a period, sites, teams, and the items it looks at.</summary>
public sealed class Round
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required string Name { get; set; }
    public required VisitKind Kind { get; init; }
    public required DateOnly From { get; set; }

    /// <summary>Its last day.</summary>
    public required DateOnly To { get; set; }

    /// <summary>Codes of the items looked at; empty is the whole check list of each site.</summary>
    public IReadOnlyList<string> Items { get; set; } = [];

    /// <summary>R-INSP-03: only its people and the office know of it, until it is submitted.</summary>
    public required bool Unannounced { get; init; }

    /// <summary>The seed its sites were drawn with; null when they were chosen.</summary>
    public long? Seed { get; init; }

    /// <summary>The problem it asks the same of everywhere (举一反三), or whose closing it looks at again.</summary>
    public Guid? Because { get; init; }

    /// <summary>The template it began with; empty without one.</summary>
    public string Template { get; init; } = "";

    /// <summary>How often its places are walked, as <see cref="Inspections.Cadence.ToString"/> writes it; empty is once.</summary>
    public string Cadence { get; set; } = "";

    public required int MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>From then on everybody concerned sees it; null while it runs.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Given up before it was submitted.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    public int Version { get; set; }

    /// <summary>Who may know of it: its teams and its maker, the office; once submitted, or announced, everybody of the district who reads the ledger.</summary>
    public bool IsKnownTo(Actor actor, IReadOnlyCollection<int> members) =>
        !Unannounced || SubmittedAt is not null || actor.IsSystem || actor.Role is Role.Office || actor.Account == MadeBy || members.Contains(actor.Account);
}

/// <summary>A site a round plans to visit, and the team that goes.</summary>
public sealed class RoundSite
{
    public required int Round { get; init; }
    public required int Site { get; init; }
    public int Team { get; set; }
}

/// <summary>A team of a round.</summary>
public sealed class RoundTeam
{
    public required int Round { get; init; }
    public required int Team { get; init; }
    public required string Name { get; set; }

    /// <summary>Numbers of the accounts in it.</summary>
    public required IReadOnlyList<string> Members { get; set; }
}
