using System.Globalization;
using Chuangcheng.Model.Evidence;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Time;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>
/// A problem's photos, each with the older ones it resembles: of this case and of every other at the same place, as far as the reader sees them
/// (R-LED-10). Found out when asked, so that a photo that arrives after its visit is held against the others all the same.
/// </summary>
internal static class PhotosOfProblem
{
    private const int Shown = 10, AtOnce = 500;

    public static async Task<IReadOnlyList<ProblemPhoto>> Find(Ledger ledger, Problem problem, Boundary boundary, DistrictTime time)
    {
        var cases = await ledger.Problems.Within(boundary).Where(p => p.District == problem.District && p.PlaceKey == problem.PlaceKey)
            .Select(p => new { p.No, p.Id, p.Number }).ToDictionaryAsync(p => p.No, p => new ProblemLink(p.Id, p.Number));
        // By number and in pieces, not joined: without statistics a database would rather read every observation of the district.
        var brought = new List<Sighting>();
        foreach (var some in cases.Keys.Chunk(AtOnce)) brought.AddRange(await Brought(ledger, problem.District, some));
        var known = await Known(ledger, [.. brought.Select(use => use.Sha256).Distinct()]);
        var sightings = brought.Select(use => use with { Look = known.GetValueOrDefault(use.Sha256).Look }).ToList();
        return [.. sightings.Where(use => use.Problem == problem.No).GroupBy(use => use.Sha256).Select(uses => uses.MaxBy(use => use.BroughtAt)!).OrderBy(use => use.BroughtAt)
            .Select(use => new ProblemPhoto(use.Sha256, use.SeenAt, TakenAt(known.GetValueOrDefault(use.Sha256).TakenAt, time), Alike(use, sightings, cases)))];
    }

    private static List<Resemblance> Alike(Sighting use, List<Sighting> sightings, Dictionary<long, ProblemLink> links) =>
        [.. sightings.Select(older => (Older: older, Distance: use.Resembles(older))).Where(x => x.Distance is not null)
            .GroupBy(x => (x.Older.Problem, x.Older.Sha256)).Select(uses => uses.MinBy(x => x.Older.BroughtAt))
            .OrderBy(x => x.Distance).ThenBy(x => x.Older.BroughtAt).Take(Shown)
            .Select(x => new Resemblance(x.Older.Sha256, x.Distance!.Value, links[x.Older.Problem], x.Older.SeenAt))];

    private static async Task<IEnumerable<Sighting>> Brought(Ledger ledger, int district, long[] cases)
    {
        var seen = await ledger.Observations.Where(o => o.District == district && cases.Contains(o.Problem))
            .Join(ledger.Visits, o => new { o.District, o.Visit }, v => new { v.District, Visit = v.No }, (o, v) => new { o, v.RecordedAt })
            .Join(ledger.Checks, x => new { x.o.District, x.o.Visit, x.o.Item }, c => new { c.District, c.Visit, c.Item }, (x, c) => new { x.o.Problem, x.RecordedAt, x.o.At, c.Photos })
            .Where(x => x.Photos != null).ToListAsync();
        var moved = await ledger.ProblemMoves.Where(m => m.District == district && cases.Contains(m.Problem) && (string)(object)m.Photos != "")
            .Select(m => new { m.Problem, m.At, m.Photos }).ToListAsync();
        return [.. seen.SelectMany(x => x.Photos!.Split(';').Select(photo => new Sighting(photo, null, x.Problem, x.RecordedAt, x.At))),
            .. moved.SelectMany(x => x.Photos.Select(photo => new Sighting(photo, null, x.Problem, x.At, x.At)))];
    }

    private static async Task<Dictionary<string, (long? Look, string? TakenAt)>> Known(Ledger ledger, List<string> photos)
    {
        var known = new Dictionary<string, (long?, string?)>();
        foreach (var some in photos.Chunk(AtOnce))
            foreach (var photo in await ledger.Photos.Where(p => some.Contains(p.Sha256)).Select(p => new { p.Sha256, p.Look, p.TakenAt }).ToListAsync())
                known[photo.Sha256] = (photo.Look, photo.TakenAt);
        return known;
    }

    private static DateTimeOffset? TakenAt(string? camera, DistrictTime time) =>
        DateTime.TryParseExact(camera, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? time.At(DateOnly.FromDateTime(at), at.TimeOfDay) : null;
}
