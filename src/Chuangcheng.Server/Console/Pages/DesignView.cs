namespace Chuangcheng.Server.Console.Pages;

/// <summary>The page of components.</summary>
/// <param name="Drawer">The drawer is open.</param>
/// <param name="Dialog">The dialog is open.</param>
/// <param name="Toast">Something was just done.</param>
/// <param name="Now">The instant the samples count from.</param>
public sealed record DesignView(bool Drawer, DateTimeOffset Now, bool Dialog = false, bool Toast = false);
