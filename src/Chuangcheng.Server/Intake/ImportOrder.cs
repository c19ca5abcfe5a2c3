namespace Chuangcheng.Server.Intake;

/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Map">A JSON file that says which column is what.</param>
public sealed record ImportOrder(string Kind, string File, string? Map, bool DryRun)
{
    /// <summary>Who sends it; null is whoever runs the server. Only what lies inside the boundary is taken in.</summary>
    public Model.Organisation.Actor? By { get; init; }

    public static IReadOnlyList<string> Kinds { get; } = ["units", "sites", "people", "responsibility", "facilities", "catalogue", "calendar", "problems", "visits"];
}

/// <summary>What was taken in, or why nothing was.</summary>
public sealed record ImportResult(IReadOnlyList<string> Answer, IReadOnlyList<string> Errors)
{
    /// <summary>Row by row, up to five hundred.</summary>
    public IReadOnlyList<Model.Tables.RowFault> Faults { get; init; } = [];
}
