namespace Chuangcheng.Model.Assessments;

/// <summary>The days a scheme is reckoned over.</summary>
public sealed class AssessmentPeriod
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required int Owner { get; init; }
    public required Guid Scheme { get; init; }
    public required int SchemeVersion { get; init; }
    public required string Name { get; set; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Last day on which what is recorded still counts.</summary>
    public required DateOnly CutOff { get; init; }

    public PeriodState State { get; private set; } = PeriodState.Open;
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Last day on which a finding may be contested.</summary>
    public DateOnly? AppealUntil { get; private set; }

    /// <summary>1 at publication, one more with each correction.</summary>
    public int Revision { get; private set; }

    /// <summary>SHA-256 over the sheets in force, in hexadecimal; it stands in the chain too.</summary>
    public string Hash { get; private set; } = "";

    public int Version { get; private set; }

    public void Publish(DateTimeOffset at, DateOnly appealUntil, string hash) =>
        (State, PublishedAt, AppealUntil, Revision, Hash, Version) = (PeriodState.Published, at, appealUntil, 1, hash, Version + 1);

    public void Correct(string hash) => (Revision, Hash, Version) = (Revision + 1, hash, Version + 1);
}
