using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Search;

/// <summary>Takes what is due into the gram table, each second: a commit of many costs there hardly more than one of few.</summary>
internal sealed class FillDueGrams(Database database, Writer writer, TimeProvider clock, ILogger<FillDueGrams> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Kind != DatabaseKind.Sqlite) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (!stoppingToken.IsCancellationRequested && await DueGrams.Fill(database, writer) is { Taken: > 0, MoreWait: true }) { }
            }
            catch (Exception exception)
            {
                log.LogError(exception, "Taking texts into the index failed; it is tried again.");
            }
            await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
