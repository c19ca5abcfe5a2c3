using Chuangcheng.Server.Console;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>A route that reads its form itself and refuses one that did not come from our page.</summary>
internal static class FormRoute
{
    public static RouteHandlerBuilder AsForm(this RouteHandlerBuilder route) => route.WithMetadata(new RequireAntiforgeryTokenAttribute()).AddEndpointFilter(async (context, next) =>
        context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } ? await next(context) : Results.StatusCode(StatusCodes.Status400BadRequest));
}
