using System.Collections.Concurrent;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <summary>Every surveyed site of a district, as light as a map needs it: kept in memory, read anew after a change here, or after some seconds for what another server changed.</summary>
internal sealed class SitePins(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<int, (IReadOnlyList<SitePin> Pins, DateTimeOffset At)> known = [];

    public async Task<IReadOnlyList<SitePin>> Of(int district)
    {
        if (known.TryGetValue(district, out var kept) && clock.GetUtcNow() - kept.At < Fresh) return kept.Pins;
        var at = clock.GetUtcNow();
        await using var ledger = database.Read();
        var pins = await ledger.Sites.AsNoTracking().Where(s => s.District == district && s.Until == null && s.Longitude != null && s.Latitude != null).OrderBy(s => s.No)
            .Select(s => new SitePin(s.No, s.Longitude!.Value, s.Latitude!.Value, s.Unit, s.Type, s.Status)).ToListAsync();
        known[district] = (pins, at);
        return pins;
    }

    public void Forget() => known.Clear();
}

internal readonly record struct SitePin(int No, double Longitude, double Latitude, int Unit, string Type, SiteStatus Status);
