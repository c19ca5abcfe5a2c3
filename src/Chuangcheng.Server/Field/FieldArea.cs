namespace Chuangcheng.Server.Field;

internal static class FieldArea
{
    public static IServiceCollection AddField(this IServiceCollection services) =>
        services.AddSingleton<FieldShelf>().AddSingleton<GatherDay>().AddSingleton<HearSuggestion>();

    public static void MapField(this IEndpointRouteBuilder api)
    {
        ShowDay.Map(api);
        HearSuggestion.Map(api);
    }

    public static void MapFieldApp(this IEndpointRouteBuilder app) => ServeField.Map(app);
}
