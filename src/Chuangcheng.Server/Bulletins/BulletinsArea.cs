using Chuangcheng.Server.Bulletins.Pages;

namespace Chuangcheng.Server.Bulletins;

internal static class BulletinsArea
{
    public static IServiceCollection AddBulletins(this IServiceCollection services) => services
        .AddSingleton<KeepSeries>().AddSingleton<SubmitNews>().AddSingleton<NewsOfReport>().AddSingleton<AskFigure>().AddSingleton<KeepFigures>().AddSingleton<CompileIssue>().AddSingleton<FindingsBeforeSigning>().AddSingleton<ShowIssues>().AddSingleton<StepIssue>()
        .AddSingleton<SearchArchive>().AddSingleton<ReceiveIssue>().AddSingleton<PrintIssue>().AddSingleton<ReleaseIssue>().AddSingleton<TakeInIssue>().AddSingleton<ReadPapers>().AddSingleton<MailIssue>().AddSingleton<KeepPractices>()
        .AddSingleton<ShowDesk>().AddSingleton<ShowIssuePage>().AddSingleton<ShowArchive>().AddSingleton<ShowTakeIn>().AddSingleton<ShowMinutes>().AddSingleton<ShowPractice>();

    public static void MapBulletins(this IEndpointRouteBuilder api)
    {
        KeepSeries.Map(api);
        SubmitNews.Map(api);
        NewsOfReport.Map(api);
        KeepFigures.Map(api);
        CompileIssue.Map(api);
        ShowIssues.Map(api);
        SearchArchive.Map(api);
        StepIssue.Map(api);
        PrintIssue.Map(api);
        ReleaseIssue.Map(api);
        TakeInIssue.Map(api);
        MailIssue.Map(api);
        KeepPractices.Map(api);
    }

    public static void MapBulletinPages(this IEndpointRouteBuilder app)
    {
        FeedIssues.Map(app);
        NewsOfReport.MapPages(app);
        ShowDesk.Map(app);
        ShowIssuePage.Map(app);
        ShowArchive.Map(app);
        ShowTakeIn.Map(app);
        ShowMinutes.Map(app);
        ShowPublic.Map(app);
        ShowPractice.Map(app);
    }
}
