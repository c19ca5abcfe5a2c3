using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Problems;

/// <summary>
/// One problem = one place + one check item + one period (R-LED-02). Its life is <see cref="Lifecycle"/>; it changes only
/// through <see cref="Moves"/>, and each change leaves a <see cref="ProblemMove"/>.
/// </summary>
public sealed class Problem
{
    public required int District { get; init; }

    /// <summary>Number inside the ledger, led by the district in every key.</summary>
    public required long No { get; init; }

    public required Guid Id { get; init; }

    /// <summary>What people call it: WT-2026-000001.</summary>
    public required string Number { get; init; }

    /// <summary>The frozen version of the check item; 0 for an imported case without one.</summary>
    public required int ItemNo { get; init; }

    /// <summary>Item code, as CK-S001; empty for an imported case without one.</summary>
    public required string Item { get; init; }

    /// <summary>The item's name as it stood.</summary>
    public required string ItemName { get; init; }

    /// <summary>Ⅲ code; empty without an item.</summary>
    public required string Indicator { get; init; }

    public required int IndicatorNo { get; init; }

    /// <summary>1 ordinary, 2 serious, 3 safety.</summary>
    public required int Severity { get; init; }

    public required string DepartmentType { get; init; }

    /// <summary>The promised time, with <see cref="LimitUnit"/> CH, WH, WD or ND.</summary>
    public required int LimitValue { get; init; }

    public required string LimitUnit { get; init; }

    /// <summary>Recurrence watch in days; 0 is none.</summary>
    public required int WatchDays { get; init; }

    /// <summary>A photo of the result is welcome (R-BURDEN-03); a missing one never stops a move.</summary>
    public required bool AsksAfterPhoto { get; init; }

    /// <summary>0 for a free place.</summary>
    public required int Site { get; init; }

    public Guid? SiteId { get; init; }

    /// <summary>The site's name, or the free place's words.</summary>
    public required string Place { get; init; }

    /// <summary>The normalised place, equal for the same place (R-LED-02).</summary>
    public required string PlaceKey { get; init; }

    public required string SiteType { get; init; }
    public required int SiteTypeNo { get; init; }

    /// <summary>The unit on whose ground it lies.</summary>
    public required int Territory { get; init; }

    /// <summary>The street or town it lies in; 0 outside any.</summary>
    public required int Street { get; init; }

    public double? Longitude { get; init; }
    public double? Latitude { get; init; }

    public required ProblemSource Source { get; init; }

    /// <summary>The unit whose people found it.</summary>
    public required int Recorder { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>First words about it; may be empty.</summary>
    public string Note { get; internal set; } = "";

    /// <summary>What kind of trouble an imported record names; empty when the item says it.</summary>
    public string Nature { get; init; } = "";

    public ProblemState State { get; internal set; } = ProblemState.Reported;

    /// <summary>Occurrences in all observations.</summary>
    public int Count { get; internal set; } = 1;

    /// <summary>0 until assigned.</summary>
    public int Responsible { get; internal set; }

    public DispatchReason? DispatchReason { get; internal set; }

    public bool FixedOnTheSpot { get; internal set; }

    public DateTimeOffset? AssignedAt { get; internal set; }

    public DateTimeOffset? SignedAt { get; internal set; }

    public DateTimeOffset? DueAt { get; internal set; }

    /// <summary>The version of the calendar the deadline was reckoned with (R-CAL-03).</summary>
    public int CalendarVersion { get; internal set; }

    /// <summary>The deadline falls into a year without an arrangement (R-CAL-02).</summary>
    public bool DueProvisional { get; internal set; }

    /// <summary>Since when the unit's clock stands still (R-CAL-12); null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; internal set; }

    public DateTimeOffset? FirstFeedbackAt { get; internal set; }

    /// <summary>The last feedback, and the account that gave it; whoever it is does not verify (R-LED-09).</summary>
    public DateTimeOffset? FedBackAt { get; internal set; }

    public int FedBackBy { get; internal set; }

    public int Feedbacks { get; internal set; }

    public int SendBacks { get; internal set; }

    public int Returns { get; internal set; }

    /// <summary>Extensions granted.</summary>
    public int Extensions { get; internal set; }

    /// <summary>Times it was put off as long-term.</summary>
    public int Deferrals { get; internal set; }

    public FixPath FixPath { get; internal set; }

    /// <summary>Number of the key period its deadline was shortened by; null outside any.</summary>
    public int? SpecialPeriod { get; internal set; }

    /// <summary>The unit that gave it back, so that it is not dispatched there again by rule.</summary>
    public int ReturnedBy { get; internal set; }

    public Move? Asked { get; internal set; }

    public DateTimeOffset? AskedUntil { get; internal set; }

    public bool NeedsCoordination { get; internal set; }

    public DateTimeOffset? ClosedAt { get; internal set; }

    public DateTimeOffset? WatchUntil { get; internal set; }

    /// <summary>Next review of a long-term case.</summary>
    public DateTimeOffset? ReviewAt { get; internal set; }

    /// <summary>The older case this one is a rebound of.</summary>
    public long? Previous { get; init; }

    /// <summary>How many times this place and item have come back, this case included.</summary>
    public int Rebounds { get; init; }

    public long? MergedInto { get; internal set; }

    /// <summary>An imported record that its source calls a duplicate.</summary>
    public bool MarkedDuplicate { get; init; }

    /// <summary>Working minutes from assignment to the first accepted feedback; null until verified.</summary>
    public int? HandlingMinutes { get; internal set; }

    /// <summary>Guards against lost updates.</summary>
    public int Version { get; internal set; }

    /// <summary>Moves made so far; the number of the last one.</summary>
    public int Steps { get; internal set; }

    /// <summary>Found by the unit that answers for it, or by one under it.</summary>
    public bool SelfFound { get; internal set; }

    public bool IsOverdue(DateTimeOffset now) =>
        State.IsOpen() && State is not (ProblemState.LongTerm or ProblemState.FedBack) && PausedAt is null && DueAt is { } due && due < now;

    /// <summary>R-LED-02, R-LED-03: seen again, the case grows instead of a second one being opened.</summary>
    public void Observe(int count) => Count += Math.Max(1, count);

    /// <summary>Changed outside a move: the version tells.</summary>
    public void Touch() => Version++;

    /// <summary>Reckons a provisional deadline again, with the calendar that has arrived (R-CAL-02).</summary>
    public void Repromise(DeadlineClock clock)
    {
        if (!DueProvisional || AssignedAt is not { } assigned || LimitValue == 0) return;
        var due = clock.From(assigned, TimeLimit.Parse(LimitValue, LimitUnit));
        (DueAt, CalendarVersion, DueProvisional) = (due.At, due.CalendarVersion, due.Provisional);
        Version++;
    }

    /// <summary>How it is put right; what that does to the clock is a move's work.</summary>
    public void Take(FixPath path)
    {
        FixPath = path;
        Version++;
    }

    /// <summary>Its unit went into another, which answers from now on; the deadline stays.</summary>
    public void CarriedOnBy(int unit)
    {
        if (Responsible != 0) Responsible = unit;
        Version++;
    }

    /// <summary>Keeps who would have answered, for a case nobody is asked about.</summary>
    public void AnswersFor(DispatchDecision decision) => (Responsible, DispatchReason) = (decision.Unit, decision.Reason);

    /// <summary>A new case, not yet in anybody's hands.</summary>
    /// <param name="previous">The watched case it is a rebound of.</param>
    public static Problem Open(
        Subject subject, Whereabouts where, ProblemIdentity identity, Finding finding, Problem? previous = null) => new()
    {
        District = identity.District, No = identity.No, Id = identity.Id, Number = identity.Number,
        ItemNo = subject.ItemNo, Item = subject.Item, ItemName = subject.ItemName, Indicator = subject.Indicator,
        IndicatorNo = subject.IndicatorNo, Severity = subject.Severity, DepartmentType = subject.DepartmentType,
        LimitValue = subject.LimitValue, LimitUnit = subject.LimitUnit, WatchDays = subject.WatchDays,
        AsksAfterPhoto = subject.AsksAfterPhoto, Nature = subject.Nature,
        Site = where.SiteNo, SiteId = where.Site, Place = where.Name, PlaceKey = where.Key, SiteType = where.SiteType,
        SiteTypeNo = where.SiteTypeNo, Territory = where.Territory, Street = where.Street, Longitude = where.Longitude,
        Latitude = where.Latitude,
        Source = finding.Source, Recorder = finding.Recorder, CreatedAt = finding.At, Note = finding.Note,
        Count = Math.Max(1, finding.Count), MarkedDuplicate = finding.MarkedDuplicate,
        Previous = previous?.No, Rebounds = previous is null ? 0 : previous.Rebounds + 1,
    };
}
