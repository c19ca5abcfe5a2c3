using Chuangcheng.Server.Measures.Pages;

namespace Chuangcheng.Server.Measures;

internal static class MeasuresArea
{
    public static IServiceCollection AddMeasures(this IServiceCollection services) =>
        services.AddSingleton<KeptChecks>().AddSingleton<ColumnFeed>().AddSingleton<OpenMeasure>().AddSingleton<TakeTable>().AddSingleton<ShowMeasures>().AddSingleton<ShowMeasurePage>().AddSingleton<ExportTable>().AddSingleton<ShowCommand>().AddSingleton<ShowIndicators>().AddSingleton<ShowEditions>().AddSingleton<ShowDraftEdition>().AddHostedService<Follow>();

    public static void MapMeasures(this IEndpointRouteBuilder api)
    {
        ListMeasures.Map(api);
        ShowMeasure.Map(api);
        OpenMeasure.Map(api);
    }

    public static void MapMeasurePages(this IEndpointRouteBuilder app)
    {
        ShowMeasures.Map(app);
        ShowMeasurePage.Map(app);
        ExportTable.Map(app);
        ShowCommand.Map(app);
        ShowIndicators.Map(app);
        ShowEditions.Map(app);
        ShowDraftEdition.Map(app);
        app.MapMeasureSamples();
    }
}
