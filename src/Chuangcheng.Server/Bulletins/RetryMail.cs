namespace Chuangcheng.Server.Bulletins;

/// <summary>Tries failed mail again, every quarter of an hour.</summary>
internal sealed class RetryMail(MailIssue mail, TimeProvider clock, ILogger<RetryMail> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Ending quietly when the server stops.
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                if (await mail.Retry() is > 0 and var left) log.LogWarning("{Left} addresses are still without their issue; they are tried again.", left);
            }
            catch (Exception exception)
            {
                log.LogError(exception, "Mail could not be tried again; it is later.");
            }
        }
    }
}
