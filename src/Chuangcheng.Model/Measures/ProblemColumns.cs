namespace Chuangcheng.Model.Measures;

/// <summary>Problems as columns; a changed problem replaces its row.</summary>
internal sealed class ProblemColumns
{
    private readonly Dictionary<long, int> rows = [];
    private readonly Dictionary<int, RowSet>[] onDay = [.. Enum.GetValues<ProblemDay>().Select(_ => new Dictionary<int, RowSet>())];

    public ProblemColumns() => Ledger = new(rows);

    public int Count { get; private set; }

    public LedgerColumns Ledger { get; }

    public Column<long> No { get; } = new();
    public Column<Guid> Id { get; } = new();
    public Column<int> District { get; } = new();
    public Column<int> Territory { get; } = new();
    public Column<int> Street { get; } = new();
    public Column<int> Responsible { get; } = new();
    public Column<int> Recorder { get; } = new();
    public Column<int> Place { get; } = new();
    public Column<int> SiteType { get; } = new();
    public Column<int> Item { get; } = new();
    public Column<int> Indicator { get; } = new();
    public Column<int> Nature { get; } = new();
    public Column<byte> Source { get; } = new();
    public Column<byte> State { get; } = new();
    public Column<int> CreatedDay { get; } = new();
    public Column<int> AssignedDay { get; } = new();
    public Column<int> DueDay { get; } = new();
    public Column<int> ClosedDay { get; } = new();
    public Column<long> DueAt { get; } = new();
    public Column<long> ClosedAt { get; } = new();
    public Column<long> DoneAt { get; } = new();
    public Column<byte> Feedbacks { get; } = new();
    public Column<byte> SendBacks { get; } = new();
    public Column<byte> Returns { get; } = new();
    public Column<byte> Extensions { get; } = new();
    public Column<byte> Deferrals { get; } = new();
    public Column<bool> FixedOnTheSpot { get; } = new();
    public Column<bool> SelfFound { get; } = new();
    public Column<bool> Paused { get; } = new();
    public Column<bool> MarkedDuplicate { get; } = new();
    public Column<int> HandlingMinutes { get; } = new();

    /// <summary>Degrees; not a number where no position is known.</summary>
    public Column<float> Longitude { get; } = new();

    /// <inheritdoc cref="Longitude"/>
    public Column<float> Latitude { get; } = new();

    /// <summary>The day its rebound was found: set by the later case that links back.</summary>
    public Column<int> ReboundDay { get; } = new();

    public void Put(ProblemFact fact)
    {
        if (!rows.TryGetValue(fact.No, out var row)) rows[fact.No] = row = Count++;
        No.Set(row, fact.No);
        Id.Set(row, fact.Id);
        District.Set(row, fact.District);
        Territory.Set(row, fact.Territory);
        Street.Set(row, fact.Street);
        Responsible.Set(row, fact.Responsible);
        Recorder.Set(row, fact.Recorder);
        Place.Set(row, fact.Place);
        SiteType.Set(row, fact.SiteType);
        Item.Set(row, fact.Item);
        Indicator.Set(row, fact.Indicator);
        Nature.Set(row, fact.Nature);
        Source.Set(row, fact.Source);
        State.Set(row, fact.State);
        Put(ProblemDay.Found, row, fact.CreatedDay);
        Put(ProblemDay.Assigned, row, fact.AssignedDay);
        Put(ProblemDay.Due, row, fact.DueDay);
        Put(ProblemDay.Closed, row, fact.ClosedDay);
        DueAt.Set(row, fact.DueAt);
        ClosedAt.Set(row, fact.ClosedAt);
        DoneAt.Set(row, fact.DoneAt);
        Feedbacks.Set(row, fact.Feedbacks);
        SendBacks.Set(row, fact.SendBacks);
        Returns.Set(row, fact.Returns);
        Extensions.Set(row, fact.Extensions);
        Deferrals.Set(row, fact.Deferrals);
        FixedOnTheSpot.Set(row, fact.FixedOnTheSpot);
        SelfFound.Set(row, fact.SelfFound);
        Paused.Set(row, fact.Paused);
        MarkedDuplicate.Set(row, fact.MarkedDuplicate);
        HandlingMinutes.Set(row, fact.HandlingMinutes);
        Longitude.Set(row, (float?)fact.Longitude ?? float.NaN);
        Latitude.Set(row, (float?)fact.Latitude ?? float.NaN);
        ReboundDay.Set(row, ReboundDay[row]);
        Ledger.Put(row, fact);
        if (fact.Previous != 0 && rows.TryGetValue(fact.Previous, out var old)) ReboundDay.Set(old, fact.CreatedDay);
    }

    public Column<int> DayOf(ProblemDay day) => day switch
    {
        ProblemDay.Found => CreatedDay,
        ProblemDay.Assigned => AssignedDay,
        ProblemDay.Due => DueDay,
        _ => ClosedDay,
    };

    /// <summary>Rows whose day this is; null for none.</summary>
    public RowSet? On(ProblemDay kind, int day) => onDay[(int)kind].GetValueOrDefault(day);

    private void Put(ProblemDay kind, int row, int day)
    {
        var (column, sets) = (DayOf(kind), onDay[(int)kind]);
        if (column[row] != day && sets.TryGetValue(column[row], out var before)) before.Remove(row);
        column.Set(row, day);
        if (day == 0) return;
        if (!sets.TryGetValue(day, out var rows)) sets[day] = rows = new();
        rows.Add(row);
    }
}
