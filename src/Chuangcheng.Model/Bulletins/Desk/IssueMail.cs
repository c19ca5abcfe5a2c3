namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>An issue sent to an address. The state of delivery is not the state of the issue (rule 9).</summary>
public sealed class IssueMail
{
    public required int Issue { get; init; }
    public required string Address { get; init; }
    public required DateTimeOffset At { get; set; }

    /// <summary>Null when it went out.</summary>
    public string? Failure { get; set; }
}
