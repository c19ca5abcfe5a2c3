namespace Chuangcheng.Model.Inspections;

/// <summary>One visit to one place; immutable once recorded (rule 5, R-INSP-01).</summary>
public sealed class Visit
{
    public required int District { get; init; }
    public required long No { get; init; }

    /// <summary>Made on the device (R-INSP-04).</summary>
    public required Guid Id { get; init; }

    public required VisitKind Kind { get; init; }

    /// <summary>0 for a free place.</summary>
    public required int Site { get; init; }

    /// <summary>The free place's words; empty at a site.</summary>
    public string Place { get; init; } = "";

    public string SiteType { get; init; } = "";
    /// <summary>Of the free place, or of where its finding was saved; WGS-84.</summary>
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public required int Territory { get; init; }

    /// <summary>The inspector's unit at that time.</summary>
    public required int Recorder { get; init; }

    public required int Inspector { get; init; }

    /// <summary>The device's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <inheritdoc cref="StartedAt"/>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>The server's clock.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public Guid? Round { get; init; }

    /// <summary>SHA-256 of the record as parsed: sending the same again is told from sending something else.</summary>
    public required byte[] Fingerprint { get; init; }
}
