namespace Chuangcheng.Server.Plumbing;

internal static class Instants
{
    /// <summary>Now, cut to microseconds: what both databases keep, so that what is stored is what was decided on.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) => clock.GetUtcNow().Cut();

    public static DateTimeOffset Cut(this DateTimeOffset instant) => new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
