namespace Chuangcheng.Model.Assessments;

/// <summary>One version of a scheme, never changed.</summary>
public sealed class SchemeVersion
{
    public required Guid Id { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required int District { get; init; }

    /// <summary>The unit whose scheme it is: the district, or a street or town for its communities.</summary>
    public required int Owner { get; init; }

    /// <summary>The <see cref="Scheme"/> as JSON.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
}
