namespace Chuangcheng.Server.Plumbing;

/// <summary>A district's setting as it was said; the newest of a name is in force, the older ones are its history.</summary>
internal sealed class SettingChange
{
    /// <summary>The form's id: sent twice, kept once.</summary>
    public required Guid Id { get; init; }
    public required int District { get; init; }
    public required string Name { get; init; }
    public required string Value { get; init; }
    public required DateTimeOffset At { get; init; }
    public required int Actor { get; init; }
}
