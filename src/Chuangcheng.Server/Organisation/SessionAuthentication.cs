using System.Security.Claims;
using System.Text.Encodings.Web;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Chuangcheng.Server.Organisation;

/// <summary>Knows a caller by a bearer token, or by the console's cookie. A cookie alone never writes through the API.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "session", CookieName = "cc-session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var bearer = Request.Headers.Authorization.ToString();
        var secret = bearer.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? bearer[7..].Trim() : null;
        var cookie = Request.Cookies[CookieName];
        if (secret is null && cookie is null) return AuthenticateResult.NoResult();
        if (await sessions.Find(secret ?? cookie!) is not { } who) return AuthenticateResult.Fail("unknown session");
        Context.Items[typeof(SignedIn)] = who;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, who.Id.ToString()), new Claim(ClaimTypes.Name, who.UserName)], SchemeName);
        if (secret is null) identity.AddClaim(new Claim("cookie", "1"));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsApi) return RefusalAnswer.Write(Context, [PlumbingRefusals.NotSignedIn]);
        Response.Redirect("/sign-in?returnUrl=" + Uri.EscapeDataString(Request.Path + Request.QueryString));
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (IsApi) return RefusalAnswer.Write(Context, [PlumbingRefusals.NotAllowed]);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsApi => Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
