using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Evidence;

/// <summary>The boundary, on photos: seen by whoever sees the district whole, sent it, or sees a problem it belongs to.</summary>
internal static class PhotosInSight
{
    /// <exception cref="Refused">Not there, or not the actor's to see: the same answer.</exception>
    public static async Task<PhotoRow> Find(Ledger ledger, string sha256, Actor actor)
    {
        var hash = sha256.ToLowerInvariant();
        var photo = await ledger.Photos.AsNoTracking().FirstOrDefaultAsync(p => p.Sha256 == hash);
        return photo is not null && await IsInSight(ledger, photo, actor) ? photo : throw new Refused(EvidenceRefusals.UnknownPhoto);
    }

    private static async Task<bool> IsInSight(Ledger ledger, PhotoRow photo, Actor actor)
    {
        if (actor.Boundary.SeesWhole(photo.District) || actor.Boundary.Covers(photo.Unit)) return true;
        var units = actor.Boundary.Units().ToList();
        var mine = ledger.Problems.Where(p => p.District == photo.District && (units.Contains(p.Responsible) || units.Contains(p.Territory) || units.Contains(p.Recorder)));
        return await ledger.Checks.Where(c => c.District == photo.District && c.Photos != null && c.Photos.Contains(photo.Sha256))
                .Join(ledger.Observations, c => new { c.District, c.Visit, c.Item }, o => new { o.District, o.Visit, o.Item }, (_, o) => o)
                .Join(mine, o => new { o.District, No = o.Problem }, p => new { p.District, p.No }, (_, p) => p).AnyAsync()
            || await ledger.ProblemMoves.Where(m => ((string)(object)m.Photos).Contains(photo.Sha256))
                .Join(mine, m => new { m.District, No = m.Problem }, p => new { p.District, p.No }, (_, p) => p).AnyAsync();
    }
}
