using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Chuangcheng.Server.Console;

/// <summary>The language of a request: the cookie, else the browser's wish, else Chinese.</summary>
public static class Language
{
    public const string Cookie = "cc-lang";

    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static CultureInfo Of(HttpRequest request) =>
        Named(request.Cookies[Cookie])
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Named(wish.Value.Value))
            .FirstOrDefault(culture => culture is not null)
        ?? Chinese;

    /// <summary>Null for a language the product does not speak.</summary>
    public static CultureInfo? Named(string? name) => name?.Split('-')[0].ToLowerInvariant() switch
    {
        "zh" => Chinese,
        "en" => English,
        _ => null,
    };

    /// <summary>Speaks the request's language from here on.</summary>
    public static Task Speak(HttpContext context, RequestDelegate next)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(context.Request);
        return next(context);
    }

    /// <summary>Words as Chinese papers need them, whatever language the reader speaks.</summary>
    public static T InChinese<T>(Func<T> word)
    {
        var spoken = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Chinese;
        try
        {
            return word();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = spoken;
        }
    }
}
