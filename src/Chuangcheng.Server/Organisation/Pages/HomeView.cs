namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>Nothing to show but where to go.</summary>
public sealed record HomeView;
