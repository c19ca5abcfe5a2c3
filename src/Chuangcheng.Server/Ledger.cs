using System.Data;
using System.Data.Common;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Reports;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Model.Sites;
using Chuangcheng.Model.Submission;
using Chuangcheng.Server.Bulletins;
using Chuangcheng.Server.Assessments;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Reports;
using Chuangcheng.Server.Responsibility;
using Chuangcheng.Server.Search;
using Chuangcheng.Server.Sites;
using Chuangcheng.Server.Submission;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server;

/// <summary>The database. What each area maps stands in its Storage.cs; reading past the boundary is each query's own promise.</summary>
internal sealed class Ledger(DbContextOptions<Ledger> options) : DbContext(options)
{
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Tenure> Tenures => Set<Tenure>();
    public DbSet<UnitChange> UnitChanges => Set<UnitChange>();
    public DbSet<Duty> Duties => Set<Duty>();
    public DbSet<ChainTemplate> ChainTemplates => Set<ChainTemplate>();
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<EditionRow> Editions => Set<EditionRow>();
    public DbSet<CatalogueRow> Catalogue => Set<CatalogueRow>();
    public DbSet<EditionText> EditionTexts => Set<EditionText>();
    public DbSet<CodeMapping> CodeMappings => Set<CodeMapping>();
    public DbSet<CalendarRow> Calendar => Set<CalendarRow>();
    public DbSet<Site> Sites => Set<Site>();
    public DbSet<SiteChange> SiteChanges => Set<SiteChange>();
    public DbSet<Facility> Facilities => Set<Facility>();
    public DbSet<PhotoRow> Photos => Set<PhotoRow>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<Check> Checks => Set<Check>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<RoundSite> RoundSites => Set<RoundSite>();
    public DbSet<RoundTeam> RoundTeams => Set<RoundTeam>();
    public DbSet<RoundGround> RoundGrounds => Set<RoundGround>();
    public DbSet<DrawRecord> DrawRecords => Set<DrawRecord>();
    public DbSet<Patrol> Patrols => Set<Patrol>();
    public DbSet<Problem> Problems => Set<Problem>();
    public DbSet<ProblemMove> ProblemMoves => Set<ProblemMove>();
    public DbSet<Observation> Observations => Set<Observation>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<SitePlan> SitePlans => Set<SitePlan>();
    public DbSet<PlannedProblem> PlannedProblems => Set<PlannedProblem>();
    public DbSet<SpecialPeriod> SpecialPeriods => Set<SpecialPeriod>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<Result> Results => Set<Result>();
    public DbSet<Synonym> Synonyms => Set<Synonym>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<ExportTemplate> ExportTemplates => Set<ExportTemplate>();
    public DbSet<SchemeVersion> SchemeVersions => Set<SchemeVersion>();
    public DbSet<AssessmentPeriod> AssessmentPeriods => Set<AssessmentPeriod>();
    public DbSet<FrozenSheet> FrozenSheets => Set<FrozenSheet>();
    public DbSet<EnteredFigure> EnteredFigures => Set<EnteredFigure>();
    public DbSet<NegativeRecord> NegativeRecords => Set<NegativeRecord>();
    public DbSet<Appeal> Appeals => Set<Appeal>();
    public DbSet<FlagHolding> FlagHoldings => Set<FlagHolding>();
    public DbSet<OutsideResult> OutsideResults => Set<OutsideResult>();
    public DbSet<ImportEntry> Imports => Set<ImportEntry>();
    public DbSet<SavedMap> SavedMaps => Set<SavedMap>();
    public DbSet<ImportStep> ImportSteps => Set<ImportStep>();
    public DbSet<BulletinSeries> BulletinSeries => Set<BulletinSeries>();
    public DbSet<DeskIssue> Issues => Set<DeskIssue>();
    public DbSet<IssueStep> IssueSteps => Set<IssueStep>();
    public DbSet<NewsItem> News => Set<NewsItem>();
    public DbSet<LiveFigure> LiveFigures => Set<LiveFigure>();
    public DbSet<IssueReceipt> IssueReceipts => Set<IssueReceipt>();
    public DbSet<IssueMail> IssueMails => Set<IssueMail>();
    public DbSet<GoodPractice> GoodPractices => Set<GoodPractice>();
    public DbSet<DocumentReview> DocumentReviews => Set<DocumentReview>();
    public DbSet<Material> Materials => Set<Material>();
    public DbSet<HappeningRow> Happenings => Set<HappeningRow>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<SettingChange> SettingChanges => Set<SettingChange>();

    /// <summary>Told once: the provider's own answer asks an assembly for its name each time.</summary>
    public bool IsSqlite { get; } = options.Extensions.Any(extension => extension.GetType().Assembly == typeof(SqliteDbContextOptionsBuilderExtensions).Assembly);

    public bool IsPostgres => !IsSqlite;

    /// <summary>Inside a transaction of SQLite's one writer: nobody else changes anything meanwhile.</summary>
    public bool IsInOneWriter => IsSqlite && Database.CurrentTransaction is not null;

    /// <summary>The connection, open for statements of our own until the ledger goes.</summary>
    public async Task<DbConnection> Opened()
    {
        var connection = Database.GetDbConnection();
        if (connection.State != ConnectionState.Open) await Database.OpenConnectionAsync();
        return connection;
    }

    /// <summary>Run once the transaction stands: feed the columns, wake the pump.</summary>
    public List<Action> AfterCommit { get; } = [];

    /// <summary>What happened and is not written yet.</summary>
    internal IReadOnlyList<(HappeningRow Row, Happening Happening)> Happened => happened;

    /// <summary>Statements prepared on this connection of SQLite.</summary>
    internal SqliteStatement.Shelf? Statements { get; set; }

    /// <summary>Rows of the busiest tables, new in this work and not written yet.</summary>
    internal IReadOnlyList<object> Made => made;

    /// <summary>Rows of the busiest tables, read in this work and to be written as they then are.</summary>
    internal IReadOnlyList<object> Changed => changed;

    /// <summary>Problems whose columns are fed when the transaction stands.</summary>
    internal HashSet<Problem> Fed { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The end of the chain inside this transaction; null until it is read.</summary>
    internal ChainHead? Head { get; set; }

    private readonly List<(HappeningRow Row, Happening Happening)> happened = [];
    private readonly List<object> made = [], changed = [];

    /// <summary>As new, for the next work on the same connection.</summary>
    /// <param name="stands">False when what was written has been taken back.</param>
    public void Forget(bool stands)
    {
        if (!stands) Head = null;
        made.Clear();
        changed.Clear();
        Fed.Clear();
        ChangeTracker.Clear();
        (ChangeTracker.AutoDetectChangesEnabled, ChangeTracker.QueryTrackingBehavior) = (true, QueryTrackingBehavior.TrackAll);
        AfterCommit.Clear();
        happened.Clear();
    }

    /// <summary>Adds a row of a busy table: in SQLite's writer it is written as it then is when the work is saved, and never tracked.</summary>
    public void Make<T>(T row) where T : class
    {
        if (IsInOneWriter) made.Add(row);
        else Add(row);
    }

    /// <summary>Writes a row that was read by position as it then is when the work is saved; a tracked one needs no telling.</summary>
    public void Change(object row)
    {
        if (IsInOneWriter) changed.Add(row);
    }

    /// <summary>Writes what happened into the same transaction as the change.</summary>
    public void Append(Happening happening, Actor actor, DateTimeOffset at) => happened.Add((new HappeningRow
    {
        District = happening.District, Kind = happening.GetType().Name, Aggregate = happening.Aggregate, At = at, Actor = actor.Account,
        Body = HappeningBody.Write(happening),
        FollowUp = Consequences.Follow(happening.GetType()) ? FollowUp.Pending : FollowUp.Done,
    }, happening));

    /// <summary>What can be searched is kept true, and what happened is written, in the same transaction. Changes are looked for once.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        if (detects) ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var tracked = ChangeTracker.Entries().Where(entry => entry.State != EntityState.Unchanged).ToList();
            await SearchedTexts.Follow(this, tracked);
            if (happened.Count > 0) await HappeningTable.Insert(this, happened.Select(each => each.Row));
            happened.Clear();
            foreach (var row in made) HotRow.Insert(this, row);
            foreach (var row in changed) HotRow.Update(this, row);
            var written = made.Count + changed.Count;
            made.Clear();
            changed.Clear();
            return tracked.Count == 0 ? written : written + await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        conventions.Properties<IReadOnlyList<string>>().HaveConversion<ListConverter, ListComparer>();
        conventions.Properties<IReadOnlyDictionary<string, int>>().HaveConversion<PartiesConverter, PartiesComparer>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        OrganisationStorage.Map(model);
        IndicatorStorage.Map(model);
        SiteStorage.Map(model);
        ResponsibilityStorage.Map(model);
        HappeningStorage.Map(model);
        EvidenceStorage.Map(model);
        InspectionStorage.Map(model, packed: IsSqlite);
        ProblemStorage.Map(model);
        ReportStorage.Map(model);
        AssessmentStorage.Map(model);
        IntakeStorage.Map(model);
        BulletinStorage.Map(model);
        SubmissionStorage.Map(model);
        Naming.SnakeCase(model);
    }
}
