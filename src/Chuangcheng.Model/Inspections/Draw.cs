using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Chuangcheng.Model.Inspections;

/// <summary>
/// A draw anybody can repeat: each code is ranked by the first eight bytes of the SHA-256 of "seed:code", and the first ones are drawn. With weights
/// the rank r of 2⁶⁴ becomes −ln(1 − r)/weight, so that a place of twice the weight is drawn about twice as often and none is ever excluded.
/// The seed is kept with what was drawn.
/// </summary>
public static class Draw
{
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> from, Func<T, string> code, int count, long seed) =>
        [.. from.Select(one => (one, Rank: Rank(seed, code(one)), Code: code(one))).OrderBy(x => x.Rank).ThenBy(x => x.Code, StringComparer.Ordinal).Take(count).Select(x => x.one)];

    /// <summary>So many of each stratum, in the order of their numbers.</summary>
    public static IReadOnlyList<Candidate> OfEach(IEnumerable<Candidate> from, int each, long seed) =>
        [.. from.GroupBy(candidate => candidate.Stratum).SelectMany(stratum => Weighted(stratum, each, seed)).OrderBy(candidate => candidate.No)];

    /// <summary>A share of all, rounded up, in the order of their numbers.</summary>
    public static IReadOnlyList<Candidate> Share(IReadOnlyCollection<Candidate> from, int percent, long seed) =>
        [.. Weighted(from, (from.Count * percent + 99) / 100, seed).OrderBy(candidate => candidate.No)];

    /// <summary>The first ones by weighted rank; equal weights give the same order as <see cref="Of"/>.</summary>
    public static IReadOnlyList<Candidate> Weighted(IEnumerable<Candidate> from, int count, long seed) =>
    [
        .. from.Select(candidate => (candidate, Rank: Rank(seed, candidate.Code)))
            .OrderBy(x => Waiting(x.Rank, x.candidate.Weight)).ThenBy(x => x.Rank).ThenBy(x => x.candidate.Code, StringComparer.Ordinal).Take(count).Select(x => x.candidate),
    ];

    public static ulong Rank(long seed, string code) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}:{code}"))));

    private static double Waiting(ulong rank, int weight) => -Math.Log(1 - ((rank >> 11) + 0.5) / (1UL << 53)) / Math.Max(1, weight);
}
