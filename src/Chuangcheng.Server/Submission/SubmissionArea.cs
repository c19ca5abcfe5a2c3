using Chuangcheng.Server.Submission.Pages;

namespace Chuangcheng.Server.Submission;

internal static class SubmissionArea
{
    public static IServiceCollection AddSubmission(this IServiceCollection services) =>
        services.AddSingleton<KeepSubmissions>().AddSingleton<KeepMaterials>().AddSingleton<FillMaterials>().AddSingleton<PackSubmission>().AddSingleton<ShowSubmission>();

    public static void MapSubmission(this IEndpointRouteBuilder api)
    {
        KeepSubmissions.Map(api);
        KeepMaterials.Map(api);
        FillMaterials.Map(api);
        PackSubmission.Map(api);
    }

    public static void MapSubmissionPages(this IEndpointRouteBuilder app) => ShowSubmission.Map(app);
}
