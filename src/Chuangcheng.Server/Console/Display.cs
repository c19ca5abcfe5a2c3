using Microsoft.AspNetCore.Http;

namespace Chuangcheng.Server.Console;

/// <summary>The reader's own choices: language, size of print, light or dark, kept in cookies for a year.</summary>
public static class Display
{
    public const string SizeCookie = "cc-size";
    public const string ThemeCookie = "cc-theme";
    public const string Path = "/display";

    public static bool IsLarge(HttpRequest request) => request.Cookies[SizeCookie] == "large";

    /// <summary>light or dark; null follows the reader's system.</summary>
    public static string? Theme(HttpRequest request) => request.Cookies[ThemeCookie] is ("light" or "dark") and var theme ? theme : null;

    /// <summary>Remembers the choice and goes back to the page it was made on.</summary>
    public static IResult Choose(HttpContext context, string? lang, string? size, string? theme, string? back)
    {
        if (Language.Named(lang) is { } language) Keep(context, Language.Cookie, language.Name);
        if (size is "large" or "normal") Keep(context, SizeCookie, size);
        if (theme is "light" or "dark") Keep(context, ThemeCookie, theme);
        context.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(Here(back) ?? ComingFrom(context.Request) ?? "/");
    }

    private static void Keep(HttpContext context, string cookie, string value) =>
        context.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true,
            Secure = context.Request.IsHttps, IsEssential = true, Path = "/",
        });

    private static string? ComingFrom(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value
            ? Here(from.PathAndQuery)
            : null;

    private static string? Here(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith(@"/\", StringComparison.Ordinal)
        && !path.StartsWith(Path + "?", StringComparison.Ordinal) ? path : null;
}
