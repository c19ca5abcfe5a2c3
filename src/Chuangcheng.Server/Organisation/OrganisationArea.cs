using Chuangcheng.Server.Organisation.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Chuangcheng.Server.Organisation;

internal static class OrganisationArea
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddSingleton<Sessions>().AddSingleton<SetUp>().AddSingleton<Suggest>().AddSingleton<KeepAccounts>().AddSingleton<KeepUnits>().AddSingleton<KeepPeople>().AddSingleton<KeepPosts>().AddSingleton<ShowAccounts>().AddSingleton<ShowUnits>().AddSingleton<ShowPeople>().AddSingleton<ShowSettings>().AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddAuthorization();
        return services;
    }

    public static void MapOrganisation(this IEndpointRouteBuilder api)
    {
        SignIn.MapApi(api);
        ShowMe.Map(api);
        ListUnits.Map(api);
        KeepUnits.Map(api);
        KeepPeople.Map(api);
        KeepPosts.Map(api);
        KeepAccounts.Map(api);
    }

    public static void MapOrganisationPages(this IEndpointRouteBuilder app)
    {
        ShowSignIn.Map(app);
        ShowHome.Map(app);
        SignIn.MapForms(app);
        SetUp.Map(app);
        Suggest.Map(app);
        ShowAccounts.Map(app);
        ShowSystem.Map(app);
        ShowUnits.Map(app);
        ShowPeople.Map(app);
        ShowRoles.Map(app);
        ShowSettings.Map(app);
    }
}
