using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Authorization;

namespace Chuangcheng.Server.Organisation;

/// <summary>What a route asks for; the house test finds every route without one.</summary>
internal sealed record Needs(Right Right) : IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class NeedsHandler(IHttpContextAccessor accessor) : AuthorizationHandler<Needs>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Needs needs)
    {
        if (accessor.HttpContext?.SignedIn() is { } who && who.Actor.May(needs.Right)) context.Succeed(needs);
        return Task.CompletedTask;
    }
}

internal static class Access
{
    /// <summary>Opens the route to roles that have the right, and to nobody else.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder route, Right right) where TBuilder : IEndpointConventionBuilder =>
        route.RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new Needs(right))).WithMetadata(new Needs(right));

    /// <summary>Open to everybody who is signed in.</summary>
    public static TBuilder NeedsSignIn<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.RequireAuthorization().WithMetadata(new Needs(Right.None));

    public static SignedIn? SignedIn(this HttpContext context) => context.Items[typeof(SignedIn)] as SignedIn;

    public static Actor Actor(this HttpContext context) =>
        context.SignedIn()?.Actor ?? throw new Refused(PlumbingRefusals.NotSignedIn);

    /// <summary>Deny unless allowed: a route that neither asks for a right nor is open to everybody is closed.</summary>
    public static IApplicationBuilder UseClosedUnlessOpened(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<Needs>() is not null
            || endpoint is not RouteEndpoint) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    /// <summary>A cookie is sent by the browser unasked: through the API it reads only (antiforgery guards the pages' forms).</summary>
    public static IApplicationBuilder UseTokensForApiWrites(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var writes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        if (writes && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && context.User.HasClaim("cookie", "1"))
            await RefusalAnswer.Write(context, [PlumbingRefusals.TokenNeeded]);
        else await next(context);
    });
}
