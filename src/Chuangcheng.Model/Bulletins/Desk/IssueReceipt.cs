namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>A unit opened an issue for the first time: a mark of the system, nobody has to type that it was received (R-BURDEN-06).</summary>
public sealed class IssueReceipt
{
    public required int Issue { get; init; }
    public required int Unit { get; init; }
    public required DateTimeOffset At { get; init; }
}
