namespace Chuangcheng.Model.Problems;

/// <summary>What somebody wants to do with a problem.</summary>
/// <param name="Unit">To whom it is assigned, or who should have it instead; null lets the rule decide.</param>
/// <param name="Until">New deadline, or the review date of a long-term case.</param>
/// <param name="Into">The case it is merged into.</param>
public sealed record MoveCommand(
    Move Move, string Note = "", int? Unit = null, DateTimeOffset? Until = null, IReadOnlyList<string>? Photos = null, long? Into = null)
{
    /// <summary>With an assignment: until when, said by the office instead of the catalogue.</summary>
    public DateTimeOffset? Promised { get; init; }
}
