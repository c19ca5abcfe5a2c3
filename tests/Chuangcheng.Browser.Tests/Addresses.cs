using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

internal static class Addresses
{
    /// <summary>
    /// Waits for the address by looking again and again: a page that changes its address by itself is missed when it does so between
    /// Playwright's first look and its listening.
    /// </summary>
    /// <param name="pattern">With * for anything.</param>
    public static Task Reaches(this IPage page, string pattern) =>
        Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"{System.Text.RegularExpressions.Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$"));
}
