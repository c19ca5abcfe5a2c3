namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>A district's settings with what they were.</summary>
public sealed record SettingsView(IReadOnlyList<SettingLine> Settings, bool Done = false, string? Error = null);

/// <param name="History">Earlier words, the newest first: when, by whom, and what.</param>
public sealed record SettingLine(string Name, string Value, IReadOnlyList<(DateTimeOffset At, string Who, string Value)> History);
