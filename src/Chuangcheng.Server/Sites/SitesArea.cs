using Chuangcheng.Server.Sites.Pages;

namespace Chuangcheng.Server.Sites;

internal static class SitesArea
{
    public static IServiceCollection AddSites(this IServiceCollection services) =>
        services.AddSingleton<ListSites>().AddSingleton<KeepFacilities>().AddSingleton<ShowSite>().AddSingleton<KeepSites>().AddSingleton<ShowSurroundings>()
            .AddSingleton<SitePins>().AddSingleton<ShowClusters>().AddSingleton<BulkEditSites>().AddSingleton<OfficeCard>().AddSingleton<ShowSites>().AddSingleton<KnownSites>();

    public static void MapSites(this IEndpointRouteBuilder api)
    {
        ListSites.Map(api);
        ShowSite.Map(api);
        KeepSites.Map(api);
        ShowSurroundings.Map(api);
        KeepFacilities.Map(api);
        ShowChecklist.Map(api);
        ShowClusters.Map(api);
        BulkEditSites.Map(api);
        OfficeCard.Map(api);
    }

    public static void MapSitePages(this IEndpointRouteBuilder app) => ShowSites.Map(app);
}
