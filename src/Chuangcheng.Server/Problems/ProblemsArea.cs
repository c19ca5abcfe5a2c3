using Chuangcheng.Server.Problems.Pages;
using Chuangcheng.Server.Search;

namespace Chuangcheng.Server.Problems;

internal static class ProblemsArea
{
    public static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddSingleton<ListProblems>().AddSingleton<ShowProblem>().AddSingleton<MoveProblem>().AddSingleton<FindByNumber>().AddSingleton<PrintProblem>().AddSingleton<PrintSheets>().AddSingleton<PrintSupervision>().AddSingleton<ShowSupervision>()
        .AddSingleton<FindDuplicates>().AddSingleton<PlanFix>().AddSingleton<PlanSite>().AddSingleton<KeepSpecialPeriods>()
        .AddSingleton<KeepViews>().AddSingleton<MoveBatch>().AddSingleton<RegisterProblems>().AddSingleton<ShowPaste>().AddSingleton<KeepTemplate>().AddSingleton<Neighbours>().AddSingleton<ShowLedger>().AddSingleton<ShowProblemPage>().AddSingleton<ExportLedger>()
        .AddSingleton<ArchiveProblems>().AddHostedService(provider => provider.GetRequiredService<ArchiveProblems>()).AddHostedService<FillDueGrams>();

    public static void MapProblems(this IEndpointRouteBuilder api)
    {
        ListProblems.Map(api);
        ShowProblem.Map(api);
        PrintProblem.Map(api);
        PrintSupervision.Map(api);
        MoveProblem.Map(api);
        FindDuplicates.Map(api);
        PlanFix.Map(api);
        PlanSite.Map(api);
        KeepSpecialPeriods.Map(api);
    }

    public static void MapProblemPages(this IEndpointRouteBuilder app)
    {
        ShowLedger.Map(app);
        ShowProblemPage.Map(app);
        PostMove.Map(app);
        ExportLedger.Map(app);
        KeepViews.Map(app);
        MoveBatch.Map(app);
        PrintSheets.Map(app);
        ShowPaste.Map(app);
        ShowSupervision.Map(app);
        KeepTemplate.Map(app);
        app.MapProblemSamples();
    }
}
