using Microsoft.AspNetCore.Http;

namespace Chuangcheng.Server.Console;

/// <summary>What the frame around a page shows.</summary>
public sealed record Frame
{
    /// <summary>The district's name; empty before it is set up.</summary>
    public string District { get; init; } = "";

    /// <summary>Null before signing in: the frame then has no navigation.</summary>
    public SignedIn? User { get; init; }

    /// <summary>Says on every page that the data are invented.</summary>
    public bool DemonstrationData { get; init; }

    /// <summary>Says on every page that the indicators are not the official text.</summary>
    public bool SampleIndicators { get; init; }

    public IReadOnlyList<NavEntry> Navigation { get; init; } = [];
}
