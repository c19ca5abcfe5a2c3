using Chuangcheng.Server.Intake.Pages;

namespace Chuangcheng.Server.Intake;

internal static class IntakeArea
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services.AddSingleton<UndoImport>().AddSingleton<ShowImports>()
        .AddSingleton<TakeFile>().AddSingleton<TakeSelfCheck>().AddSingleton<Outcomes>();

    public static void MapIntake(this IEndpointRouteBuilder api)
    {
        ListImports.Map(api);
        TakeFile.Map(api);
        TakeSelfCheck.Map(api);
    }
}
