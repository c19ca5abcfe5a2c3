using Chuangcheng.Server.Reports.Pages;

namespace Chuangcheng.Server.Reports;

internal static class ReportsArea
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddSingleton<ReconcileClaims>().AddSingleton<KeepReports>().AddSingleton<ListResults>().AddSingleton<KeepSynonyms>().AddSingleton<ShowReports>().AddSingleton<ShowResults>();

    public static void MapReports(this IEndpointRouteBuilder api)
    {
        KeepReports.Map(api);
        ListResults.Map(api);
        KeepSynonyms.Map(api);
    }

    public static void MapReportPages(this IEndpointRouteBuilder app)
    {
        ShowReports.Map(app);
        ShowResults.Map(app);
    }
}
