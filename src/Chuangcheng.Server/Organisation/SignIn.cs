using Chuangcheng.Model;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Organisation;

public sealed record TokenBody(string? UserName, string? Password);

/// <param name="Token">Goes into Authorization: Bearer.</param>
public sealed record TokenAnswer(string Token, DateTimeOffset ExpiresAt);

/// <summary>Signs in: programs by a token, the console by a cookie.</summary>
internal static class SignIn
{
    public static void MapApi(IEndpointRouteBuilder api) => api.MapPost("/tokens", Token)
        .AllowAnonymous().WithTags("Organisation").ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);

    public static void MapForms(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/sign-in", Form).AllowAnonymous().ExcludeFromDescription();
        pages.MapPost("/sign-out", End).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Signs a program in; a wrong password answers 401, many answer 429.</summary>
    internal static async Task<Ok<TokenAnswer>> Token(JsonBody<TokenBody> body, Sessions sessions)
    {
        var faults = new List<Refusal>();
        if (string.IsNullOrEmpty(body.Value.UserName)) faults.Add(PlumbingRefusals.Required("userName"));
        if (string.IsNullOrEmpty(body.Value.Password)) faults.Add(PlumbingRefusals.Required("password"));
        if (faults.Count > 0) throw new Refused(faults);
        var (secret, expires) = await sessions.Start(body.Value.UserName!, body.Value.Password!);
        return TypedResults.Ok(new TokenAnswer(secret, expires));
    }

    private static async Task<RedirectHttpResult> Form(
        [FromForm] string? userName, [FromForm] string? password, [FromForm] string? returnUrl, HttpContext context, Sessions sessions)
    {
        var target = returnUrl is { Length: > 0 } && returnUrl[0] == '/' && !returnUrl.StartsWith("//", StringComparison.Ordinal) && !returnUrl.Contains('\\', StringComparison.Ordinal)
            ? returnUrl : "/";
        try
        {
            var (secret, expires) = await sessions.Start(userName ?? "", password ?? "");
            context.Response.Cookies.Append(SessionAuthentication.CookieName, secret, Cookie(context, expires));
            return TypedResults.LocalRedirect(target);
        }
        catch (Refused refused)
        {
            return TypedResults.LocalRedirect($"/sign-in?error={refused.Refusals[0].Code}&returnUrl={Uri.EscapeDataString(target)}");
        }
    }

    private static async Task<RedirectHttpResult> End(HttpContext context, Sessions sessions)
    {
        if (context.Request.Cookies[SessionAuthentication.CookieName] is { } secret) await sessions.End(secret);
        context.Response.Cookies.Delete(SessionAuthentication.CookieName);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static CookieOptions Cookie(HttpContext context, DateTimeOffset expires) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", Expires = expires, IsEssential = true,
    };
}
