using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>One sighting.</summary>
public sealed record ObservationLine(DateTimeOffset At, string By, int Count, string Note, string? Href);
