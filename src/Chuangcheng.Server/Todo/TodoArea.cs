using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Todo;

internal static class TodoArea
{
    public static IServiceCollection AddTodo(this IServiceCollection services) => services
        .AddSingleton<ShowTodo>().AddSingleton<WaitingProblems>().AddSingleton<WaitingRounds>().AddSingleton<WaitingReports>().AddSingleton<WaitingBulletins>().AddSingleton<WaitingAssessments>().AddSingleton<WaitingMaterials>();

    public static void MapTodoPages(this IEndpointRouteBuilder app)
    {
        ShowTodo.Map(app);
        app.MapTodoSample();
    }
}
