using Chuangcheng.Server.Assessments;
using Chuangcheng.Server.Bulletins;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Field;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Reports;
using Chuangcheng.Server.Responsibility;
using Chuangcheng.Server.Sites;
using Chuangcheng.Server.Submission;
using Chuangcheng.Server.Todo;

namespace Chuangcheng.Server;

/// <summary>One line an area: what it adds, and what it maps.</summary>
internal static class Areas
{
    public static void Add(IServiceCollection services) => services
        .AddHappenings()
        .AddOrganisation()
        .AddIndicators()
        .AddSites()
        .AddEvidence()
        .AddDocuments()
        .AddResponsibility()
        .AddInspections()
        .AddProblems()
        .AddMeasures()
        .AddReports()
        .AddAssessments()
        .AddField()
        .AddIntake()
        .AddBulletins()
        .AddSubmission()
        .AddTodo()
        .AddConsole(ConsoleFrame.Of);

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapOrganisation();
        api.MapIndicators();
        api.MapSites();
        api.MapEvidence();
        api.MapResponsibility();
        api.MapInspections();
        api.MapProblems();
        api.MapMeasures();
        api.MapReports();
        api.MapAssessments();
        api.MapField();
        api.MapIntake();
        api.MapBulletins();
        api.MapSubmission();
        ListHappenings.Map(api);
        StreamHappenings.Map(api);

        app.MapConsole();
        app.MapOrganisationPages();
        app.MapProblemPages();
        app.MapMeasurePages();
        app.MapReportPages();
        app.MapBulletinPages();
        app.MapSubmissionPages();
        app.MapTodoPages();
        Intake.Pages.ShowImports.Map(app);
        Happenings.Pages.ShowAudit.Map(app);
        Indicators.Pages.ShowCalendar.Map(app);
        app.MapInspectionPages();
        app.MapSitePages();
        app.MapResponsibilityPages();
        app.MapAssessmentPages();
        app.MapFieldApp();
        app.MapHealth();
    }
}
