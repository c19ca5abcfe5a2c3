namespace Chuangcheng.Server.Organisation;

/// <summary>What somebody finds superfluous or awkward (R-BURDEN-07).</summary>
internal sealed class Suggestion
{
    /// <summary>The form's id: sent twice, kept once.</summary>
    public required Guid Id { get; init; }

    public required int District { get; init; }
    public required int Unit { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Without the person's name: nobody is watched for complaining.</summary>
    public required string Text { get; init; }
}
