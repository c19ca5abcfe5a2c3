using Chuangcheng.Model;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Happenings;

/// <summary>
/// Work and what follows from it in one commit on SQLite; should what follows fail, the work is done alone, and the pump tries again and parks what
/// cannot be done. The pump is woken only for what is left to it.
/// </summary>
internal sealed class FollowedWork(Database database, Writer writer, Register register, ColumnFeed columns, Pump pump, TimeProvider clock)
{
    /// <param name="together">It comes in floods: several share one commit.</param>
    public async Task<T> Run<T>(Func<FollowingUp, Task<T>> work, bool together = false)
    {
        if (database.Kind == DatabaseKind.Sqlite)
            try
            {
                return await Write(async up =>
                {
                    var done = await work(up);
                    await Consequences.FollowAtOnce(up);
                    return done;
                });
            }
            catch (Exception exception) when (exception is not Refused) { /* perhaps what follows: now without it */ }
        var answer = await Write(work);
        pump.Wake();
        return answer;

        Task<T> Write(Func<FollowingUp, Task<T>> whole)
        {
            Task<T> Within(Ledger ledger) => whole(new FollowingUp(ledger, register, columns, clock.Now()));
            return together ? writer.RunTogether(Within) : writer.Run(Within);
        }
    }
}
