using Chuangcheng.Server.Happenings.Pages;

namespace Chuangcheng.Server.Happenings;

internal static class HappeningsArea
{
    public static IServiceCollection AddHappenings(this IServiceCollection services) =>
        services.AddSingleton<ShowAudit>().AddSingleton<StreamHappenings>().AddSingleton<Pump>().AddSingleton<FollowedWork>().AddHostedService(provider => provider.GetRequiredService<Pump>());
}
