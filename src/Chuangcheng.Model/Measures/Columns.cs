using System.Buffers;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Measures;

/// <summary>
/// Checks and problems a second time, in memory: loaded at start, fed after each commit, counted whole on every question.
/// Readers share a lock for one computation of milliseconds; the feeder takes it alone for one row.
/// </summary>
public sealed class Columns : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();

    internal CheckColumns Checks { get; } = new();

    internal ProblemColumns Problems { get; } = new();

    internal SiteColumns Sites { get; } = new();

    public int CheckCount => Reading(() => Checks.Checks);

    public int VisitCount => Reading(() => Checks.Visits);

    public int ProblemCount => Reading(() => Problems.Count);

    /// <summary>Applying a visit twice is harmless.</summary>
    public void Add(VisitFact visit) => Writing(() => Checks.Add(visit));

    public void Put(ProblemFact problem) => Writing(() => Problems.Put(problem));

    public void Put(SiteFact site) => Writing(() => Sites.Put(site));

    /// <summary>What each Ⅲ indicator weighs in the edition in force.</summary>
    public void Weigh(IReadOnlyDictionary<int, double> weights) => Writing(() => Checks.WeightOf = weights);

    /// <summary>Visits and checks as they stand, to be kept.</summary>
    /// <returns>How many visits, and the greatest number among them.</returns>
    public (int Visits, long Last) PackChecks(IBufferWriter<byte> to) => Reading(() =>
    {
        Checks.Pack(new(to));
        return (Checks.Visits, Checks.Last);
    });

    /// <summary>What was packed, into columns that hold no visit yet.</summary>
    public void UnpackChecks(ReadOnlyMemory<byte> packed) => Writing(() =>
    {
        var from = new PackedReader(packed.Span);
        Checks.Unpack(ref from);
    });

    /// <summary>Numbers of the visits at a site.</summary>
    public IReadOnlyList<long> VisitsAt(int site) => Reading(() => Checks.At(site));

    /// <summary>What stands open now, or stood open when a day ended.</summary>
    public IReadOnlyList<StandingGroup> Standing(Boundary boundary, DateTimeOffset now, DateOnly? day, StandingBy by) => Reading(() => StandingCases.Of(Problems, boundary, now, day, by));

    /// <summary>A page of the ledger and its total.</summary>
    public LedgerPage Ask(LedgerQuestion question) => Reading(() => Problems.Ledger.Ask(question));

    /// <summary>Of these numbers those that match, in the order given.</summary>
    public IReadOnlyList<long> Keep(LedgerQuestion question, IReadOnlyList<long> numbers) => Reading(() => Problems.Ledger.Keep(question, numbers));

    internal T Reading<T>(Func<T> read)
    {
        gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public void Dispose() => gate.Dispose();

    private void Writing(Action write)
    {
        gate.EnterWriteLock();
        try
        {
            write();
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }
}
