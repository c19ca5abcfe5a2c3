using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Measures;

/// <summary>Loads the columns at start and feeds them after each commit, before the answer.</summary>
internal sealed class ColumnFeed(Database database, Register register, KeptChecks? keptChecks = null) : IDisposable
{
    private readonly Numbers places = new(), natures = new();

    /// <summary>Frozen codes of items, indicators and site types, by which the ledger is filtered.</summary>
    public Numbers Codes { get; } = new();

    private readonly SemaphoreSlim loading = new(1);
    private readonly Lock gate = new();
    private List<Action<Columns>>? meanwhile;

    /// <summary>Checks beyond those kept that a start reads without one waiting for it.</summary>
    private const int Few = 200_000;

    private (int Edition, int Mappings, int Moves) mapped;
    private int kept;
    private volatile CheckFacts? checkFacts;

    public Columns Columns { get; private set; } = new();

    /// <summary>
    /// Another edition has come into force, codes are carried on otherwise, or a unit belongs to another street: what is counted as what it is today is another thing today.
    /// </summary>
    public bool IsOutdated => mapped != Mapped();

    /// <summary>Reads everything anew; what is fed meanwhile is fed once more to what was read.</summary>
    public async Task Load()
    {
        await loading.WaitAsync();
        try
        {
            lock (gate) meanwhile = [];
            var read = Mapped();
            var columns = await Read();
            lock (gate)
            {
                foreach (var feed in meanwhile) feed(columns);
                (Columns, mapped, meanwhile) = (columns, read, null);
            }
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>Keeps the columns of checks for the next start, when that would be quicker by them.</summary>
    public async Task Keep()
    {
        var (columns, facts) = (Columns, CheckFacts());
        var count = columns.CheckCount;
        if (keptChecks is not null && count - kept >= Few && !IsOutdated && await keptChecks.Keep(columns, facts.Fingerprint())) kept = count;
    }

    private async Task<Columns> Read()
    {
        var columns = new Columns();
        columns.Weigh(register.Catalogues.Weights());
        await using var ledger = database.Read();
        await foreach (var site in Sites(ledger)) columns.Put(Fact(site));
        var facts = CheckFacts();
        var last = keptChecks is null ? 0 : await keptChecks.Restore(columns, facts.Fingerprint());
        kept = columns.CheckCount;
        await new StoredChecks(database, facts).AddTo(columns, last);
        await foreach (var problem in Problems(ledger)) columns.Put(Fact(problem));
        return columns;
    }

    private static IAsyncEnumerable<Site> Sites(Ledger ledger) => ledger.Sites.AsNoTracking().OrderBy(s => s.No).AsAsyncEnumerable();

    private static async IAsyncEnumerable<Problem> Problems(Ledger ledger)
    {
        if (ledger.IsSqlite)
        {
            await ledger.Database.OpenConnectionAsync();
            foreach (var problem in HotRow.All<Problem>(ledger, "no")) yield return problem;
        }
        else await foreach (var problem in ledger.Problems.AsNoTracking().OrderBy(p => p.No).AsAsyncEnumerable()) yield return problem;
    }

    public void Dispose() => loading.Dispose();

    private void Feed(Action<Columns> feed)
    {
        lock (gate)
        {
            feed(Columns);
            meanwhile?.Add(feed);
        }
    }

    public void Add(Visit visit, IReadOnlyList<Check> checks) => Feed(columns => columns.Add(CheckFacts().Of(visit, checks)));

    public void Put(Problem problem) => Feed(columns => columns.Put(Fact(problem)));

    public void Put(Site site) => Feed(columns => columns.Put(Fact(site)));

    /// <summary>Sites as they now are; none has gone.</summary>
    public async Task PutSites()
    {
        await using var ledger = database.Read();
        await foreach (var site in Sites(ledger)) Put(site);
    }

    /// <summary>The row as it will stand when the transaction does.</summary>
    public void PutAfterCommit(Ledger ledger, Problem problem)
    {
        if (ledger.Fed.Add(problem)) ledger.AfterCommit.Add(() => Put(problem));
    }

    private (int, int, int) Mapped() => (register.Catalogues.InForce, register.Catalogues.Mappings.Count, register.Moves);

    private CheckFacts CheckFacts()
    {
        var (known, catalogues, tree) = (checkFacts, register.Catalogues, register.Tree);
        return known?.IsOf(catalogues, tree) == true ? known : checkFacts = new(catalogues, tree, register.Time);
    }

    private SiteFact Fact(Site s) => new(
        s.No, s.Id, s.District, s.Unit, register.Tree.StreetOf(s.Unit), register.Catalogues.SiteTypeNo(s.Type), s.Since.DayNumber, s.Until?.DayNumber ?? 0);

    private ProblemFact Fact(Problem p) => new()
    {
        No = p.No, Id = p.Id, District = p.District, Territory = p.Territory, Street = p.Street, Responsible = p.Responsible, Recorder = p.Recorder,
        Place = places.Of(p.PlaceKey), SiteType = Today(p.SiteTypeNo), Item = Today(p.ItemNo), Indicator = Today(p.IndicatorNo),
        Site = p.Site, ItemCode = Codes.Of(p.Item), IndicatorCode = Codes.Of(p.Indicator), TypeCode = Codes.Of(p.SiteType), CreatedTicks = p.CreatedAt.UtcTicks, DueTicks = p.DueAt?.UtcTicks,
        Nature = p.Nature.Length + p.Item.Length == 0 ? 0 : natures.Of(p.Nature.Length > 0 ? p.Nature : p.Item), Source = (byte)p.Source, State = (byte)p.State,
        CreatedDay = DayOf(p.CreatedAt), AssignedDay = DayOf(p.AssignedAt), DueDay = DayOf(p.DueAt), ClosedDay = DayOf(p.ClosedAt),
        DueAt = p.DueAt?.ToUnixTimeSeconds() ?? 0, ClosedAt = p.ClosedAt?.ToUnixTimeSeconds() ?? 0,
        DoneAt = p.ClosedAt is null ? 0 : (p.FedBackAt ?? p.ClosedAt.Value).ToUnixTimeSeconds(),
        Feedbacks = (byte)Math.Min(p.Feedbacks, 255), SendBacks = (byte)Math.Min(p.SendBacks, 255), Returns = (byte)Math.Min(p.Returns, 255), Extensions = (byte)Math.Min(p.Extensions, 255), Deferrals = (byte)Math.Min(p.Deferrals, 255),
        FixedOnTheSpot = p.FixedOnTheSpot, SelfFound = p.SelfFound,
        Paused = p.PausedAt is not null, MarkedDuplicate = p.MarkedDuplicate, Previous = p.Previous ?? 0, HandlingMinutes = p.HandlingMinutes ?? -1,
        Longitude = p.Longitude, Latitude = p.Latitude,
    };

    /// <summary>Frozen numbers are counted as what they are today, so that a new edition does not cut history off.</summary>
    private int Today(int no) => register.Catalogues.Today(no);

    private int DayOf(DateTimeOffset? instant) => instant is { } at ? register.Time.DayOf(at).DayNumber : 0;
}
