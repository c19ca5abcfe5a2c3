using Chuangcheng.Server.Assessments.Pages;

namespace Chuangcheng.Server.Assessments;

internal static class AssessmentsArea
{
    public static IServiceCollection AddAssessments(this IServiceCollection services) => services
        .AddSingleton<CollectFacts>().AddSingleton<ReckonPeriod>().AddSingleton<KeepSchemes>().AddSingleton<OpenPeriod>().AddSingleton<ShowAssessments>().AddSingleton<ShowSheet>().AddSingleton<ShowWhatIf>()
        .AddSingleton<PublishPeriod>().AddSingleton<KeepAppeals>().AddSingleton<DecideAppeal>().AddSingleton<EnterFigures>().AddSingleton<KeepNegatives>().AddSingleton<KeepOutsideResults>().AddSingleton<ShowCycle>().AddSingleton<KeepFlags>().AddSingleton<ListFlags>()
        .AddSingleton<ShowCategories>().AddSingleton<ShowBurden>().AddSingleton<ProveAssessment>().AddSingleton<ExportBook>().AddSingleton<ListRollUps>().AddSingleton<PrintNotice>()
        .AddSingleton<ShowAssessmentPages>().AddSingleton<ShowWall>().AddSingleton<ShowSchemes>().AddSingleton<ShowEntries>().AddSingleton<ShowFlags>();

    public static void MapAssessments(this IEndpointRouteBuilder api)
    {
        KeepSchemes.Map(api);
        OpenPeriod.Map(api);
        ShowAssessments.Map(api);
        ShowCategories.Map(api);
        ShowSheet.Map(api);
        ShowWhatIf.Map(api);
        PublishPeriod.Map(api);
        ProveAssessment.Map(api);
        ExportBook.Map(api);
        ListRollUps.Map(api);
        PrintNotice.Map(api);
        EnterFigures.Map(api);
        KeepFlags.Map(api);
        ListFlags.Map(api);
        KeepAppeals.Map(api);
        DecideAppeal.Map(api);
        KeepNegatives.Map(api);
        KeepOutsideResults.Map(api);
        ShowCycle.Map(api);
        ShowBurden.Map(api);
    }

    public static void MapAssessmentPages(this IEndpointRouteBuilder app)
    {
        ShowAssessmentPages.Map(app);
        ShowWall.Map(app);
        ShowSchemes.Map(app);
        ShowEntries.Map(app);
        ShowFlags.Map(app);
        ShowRollUps.Map(app);
    }
}
