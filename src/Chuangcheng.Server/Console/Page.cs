using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Console;

/// <summary>A page as the answer of a route: <c>Page.Of&lt;LedgerPage&gt;(view)</c>.</summary>
public static class Page
{
    /// <param name="view">What the page's one parameter, View, is given.</param>
    public static RazorComponentResult<TPage> Of<TPage>(object view, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["View"] = view }) { StatusCode = status, PreventStreamingRendering = true };
}
