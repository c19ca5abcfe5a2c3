namespace Chuangcheng.Server.Indicators;

internal static class IndicatorsArea
{
    public static IServiceCollection AddIndicators(this IServiceCollection services) => services.AddSingleton<KeepEditions>().AddSingleton<DraftEdition>();

    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        ListIndicators.Map(api);
        KeepEditions.Map(api);
        DraftEdition.Map(api);
    }
}
