namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>One step of an issue's history.</summary>
public sealed class IssueStep
{
    /// <summary>Given by whoever took the step: sent again it changes nothing.</summary>
    public required Guid Id { get; init; }

    public required int Issue { get; init; }
    public required int Seq { get; init; }
    public required DeskStep Step { get; init; }
    public required IssueState From { get; init; }
    public required IssueState To { get; init; }

    /// <summary>An account's number.</summary>
    public required int Actor { get; init; }

    public required DateTimeOffset At { get; init; }
    public required string Note { get; init; }
}
