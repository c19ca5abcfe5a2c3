namespace Chuangcheng.Server.Console.Pages;

/// <summary>A page that could not be shown.</summary>
/// <param name="Status">The HTTP status; 403, 404 and 500 have their own words.</param>
/// <param name="Trace">What to tell whoever looks into it.</param>
public sealed record ErrorView(int Status, string Trace)
{
    /// <summary>The status whose words are used.</summary>
    public int Worded => Status is 403 or 404 ? Status : Status < 500 ? 400 : 500;
}
