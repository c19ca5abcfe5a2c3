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
internal sealed class KnownSites
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<Guid, Site> held = [];

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

    /// <summary>As it was last read, which may be out of date.</summary>
    public Site? Held(Guid id, Actor actor) => held.TryGetValue(id, out var site) && SitesInSight.Sees(actor, site) ? site : null;

    /// <summary>Once what was read is committed, it is true for everybody.</summary>
    private void Hold(Site site)
    {
        if (held.Count >= Most) held.Clear();
        held[site.Id] = site;
    }
}
