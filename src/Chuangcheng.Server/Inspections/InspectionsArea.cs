using Chuangcheng.Server.Inspections.Pages;

namespace Chuangcheng.Server.Inspections;

internal static class InspectionsArea
{
    public static IServiceCollection AddInspections(this IServiceCollection services) => services
        .AddSingleton<RecordVisit>().AddSingleton<ShowVisit>().AddSingleton<PlanRound>().AddSingleton<ShowRound>().AddSingleton<ProposeRound>().AddSingleton<ShowCoverage>()
        .AddSingleton<KeepPatrols>().AddSingleton<ShowPatrols>().AddSingleton<ShowDraw>().AddSingleton<ShowOrder>().AddSingleton<ShowScore>().AddSingleton<CompareRounds>().AddSingleton<ShowMatrix>()
        .AddSingleton<ListVisits>().AddSingleton<SelfCheckTable>()
        .AddSingleton<ShowRounds>().AddSingleton<ShowInspectionPages>().AddSingleton<TakeTables>().AddSingleton<ShowSitePage>();

    public static void MapInspections(this IEndpointRouteBuilder api)
    {
        RecordVisit.Map(api);
        ShowVisit.Map(api);
        PlanRound.Map(api);
        ShowRound.Map(api);
        ProposeRound.Map(api);
        ShowCoverage.Map(api);
        KeepPatrols.Map(api);
        ShowPatrol.Map(api);
        ShowPatrols.Map(api);
        ShowDraw.Map(api);
        ShowOrder.Map(api);
        ShowScore.Map(api);
        CompareRounds.Map(api);
        ShowMatrix.Map(api);
        ListVisits.Map(api);
        SelfCheckTable.Map(api);
    }

    public static void MapInspectionPages(this IEndpointRouteBuilder app)
    {
        ShowRounds.Map(app);
        ShowInspectionPages.Map(app);
        TakeTables.Map(app);
        ShowSitePage.Map(app);
    }
}
