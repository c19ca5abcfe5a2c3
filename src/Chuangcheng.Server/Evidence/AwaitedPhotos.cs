using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Evidence;

/// <summary>Photos that records name and that have not come yet.</summary>
internal static class AwaitedPhotos
{
    /// <param name="named">SHA-256 of each, in lower case.</param>
    public static async Task<IReadOnlyList<string>> Among(Ledger ledger, IReadOnlyList<string> named)
    {
        if (named.Count == 0) return [];
        if (ledger.IsInOneWriter)
        {
            var known = SqliteStatement.On(ledger, "SELECT 1 FROM photos WHERE sha256 = ?");
            return [.. named.Where(photo => known.Run(photo) is null)];
        }
        var here = await ledger.Photos.Where(p => named.Contains(p.Sha256)).Select(p => p.Sha256).ToListAsync();
        return [.. named.Except(here)];
    }
}
