namespace Chuangcheng.Server.Console.Components;

/// <summary>A filter in force: what it says, and the address without it.</summary>
public sealed record Chip(string Label, string Without);
