using System.Collections.Concurrent;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <summary>
/// Sites by id as they were last read: a visit names one each time. What is held counts only while its version is the one in the ledger, so nothing
/// has to be told of a change.
/// </summary>
internal sealed class KnownSites(Database database) : IDisposable
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<Guid, Site> held = [];
    private readonly SemaphoreSlim reading = new(1);
    private bool isFilled;

    /// <summary>The site as it stands inside this transaction; null when it is not there or not the actor's to see. It is not to be changed.</summary>
    public async Task<Site?> Find(Ledger ledger, Guid id, Actor actor)
    {
        if (!ledger.IsSqlite) return await ledger.Sites.AsNoTracking().Within(actor).FirstOrDefaultAsync(s => s.Id == id);
        var version = SqliteStatement.On(ledger, "SELECT version FROM sites WHERE id = ?").Run(id);
        if (version is null) return null;
        if (!held.TryGetValue(id, out var site) || site.Version != version)
        {
            site = await ledger.Sites.AsNoTracking().FirstAsync(s => s.Id == id);
            var read = site;
            ledger.AfterCommit.Add(() => Hold(read));
        }
        return SitesInSight.Sees(actor, site) ? site : null;
    }

    /// <summary>As it was last read, which may be out of date; read beside SQLite's one writer when it never was, the first time with all the others.</summary>
    public async ValueTask<Site?> Ahead(Guid id, Actor actor)
    {
        if (database.Kind != DatabaseKind.Sqlite) return null;
        if (!held.ContainsKey(id)) await Read(id);
        return held.TryGetValue(id, out var site) && SitesInSight.Sees(actor, site) ? site : null;
    }

    public void Dispose() => reading.Dispose();

    private async Task Read(Guid id)
    {
        await reading.WaitAsync();
        try
        {
            if (held.ContainsKey(id)) return;
            await using var ledger = database.Read();
            var wanted = isFilled ? ledger.Sites.Where(s => s.Id == id) : ledger.Sites.OrderBy(s => s.No).Take(Most);
            await foreach (var site in wanted.AsNoTracking().AsAsyncEnumerable()) held[site.Id] = site;
            isFilled = true;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Once what was read is committed, it is true for everybody.</summary>
    private void Hold(Site site)
    {
        if (held.Count >= Most) held.Clear();
        held[site.Id] = site;
    }
}
