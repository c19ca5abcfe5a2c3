namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The parts of the system this reader may look after.</summary>
public sealed record SystemView(IReadOnlyList<(string Key, string Href)> Parts);
