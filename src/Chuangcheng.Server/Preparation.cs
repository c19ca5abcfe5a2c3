using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Search;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server;

/// <summary>What has to stand before the first request: schema, default edition, what is known, the columns.</summary>
public static class Preparation
{
    public static async Task Prepare(this IServiceProvider services)
    {
        if (SqliteBridge.Found < SqliteBridge.Required)
            throw new InvalidOperationException($"SQLite {SqliteBridge.Found} is too old; {SqliteBridge.Required} or newer is needed.");
        var database = services.GetRequiredService<Database>();
        await Migrator.Run(database);
        await InstallDefaultEdition(database, services.GetRequiredService<Writer>());
        await FillGrams.Run(database, services.GetRequiredService<Writer>());
        await Unpark(services.GetRequiredService<Writer>());
        await services.GetRequiredService<Register>().Load();
        await services.GetRequiredService<ColumnFeed>().Load();
        services.GetRequiredService<PhotoStore>().Forget(services.GetRequiredService<TimeProvider>().Now());
    }

    /// <summary>What was parked gets another try at each start: somebody may have mended the reason.</summary>
    private static Task Unpark(Writer writer) => writer.Run(async ledger =>
    {
        var parked = ledger.Happenings.Where(h => h.FollowUp != FollowUp.Done && h.FollowUp == FollowUp.Parked);
        await ledger.Deliveries.Where(d => d.DoneAt == null && parked.Any(h => h.Id == d.Happening)).ExecuteUpdateAsync(d => d.SetProperty(x => x.Attempts, 0));
        await parked.ExecuteUpdateAsync(h => h.SetProperty(x => x.FollowUp, FollowUp.Pending));
    });

    private static async Task InstallDefaultEdition(Database database, Writer writer)
    {
        await using (var ledger = database.Read())
            if (await ledger.Editions.AnyAsync()) return;
        await writer.Run(DefaultEdition.Install);
    }
}
