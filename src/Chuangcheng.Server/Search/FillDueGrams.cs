using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Search;

/// <summary>
/// Takes what is due into the gram table: a commit of many costs there hardly more than one of few. In a flood it gives way to those who write, until so much
/// waits that searches would feel it.
/// </summary>
internal sealed class FillDueGrams(Database database, Writer writer, TimeProvider clock, ILogger<FillDueGrams> log) : BackgroundService
{
    private const int Gently = 2, Many = 8192;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Kind != DatabaseKind.Sqlite) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                for (var (round, more) = (1, true); more && !stoppingToken.IsCancellationRequested; round++)
                {
                    var (taken, waiting) = await DueGrams.Fill(database, writer);
                    more = taken > 0 && waiting > (round < Gently ? 0 : Many);
                }
            }
            catch (Exception exception)
            {
                log.LogError(exception, "Taking texts into the index failed; it is tried again.");
            }
            await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
