using Chuangcheng.Server.Responsibility.Pages;

namespace Chuangcheng.Server.Responsibility;

internal static class ResponsibilityArea
{
    public static IServiceCollection AddResponsibility(this IServiceCollection services) =>
        services.AddSingleton<ShowChain>().AddSingleton<FindGaps>().AddSingleton<KeepDuties>().AddSingleton<KeepChainTemplates>().AddSingleton<HandOver>().AddSingleton<ReassignDuties>().AddSingleton<ShowResponsibility>();

    public static void MapResponsibility(this IEndpointRouteBuilder api)
    {
        ShowChain.Map(api);
        FindGaps.Map(api);
        KeepDuties.Map(api);
        KeepChainTemplates.Map(api);
        HandOver.Map(api);
        ReassignDuties.Map(api);
    }

    public static void MapResponsibilityPages(this IEndpointRouteBuilder app) => ShowResponsibility.Map(app);
}
