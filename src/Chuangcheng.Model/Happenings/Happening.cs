namespace Chuangcheng.Model.Happenings;

/// <summary>
/// Something that happened, as history, outbox and audit at once (rule 2). Holds numbers, ids and codes, never names,
/// telephone numbers or free text about persons: those live in erasable rows, of which a happening may hold a digest.
/// </summary>
public abstract record Happening
{
    /// <summary>The district it belongs to; 0 for the ledger as a whole.</summary>
    public required int District { get; init; }

    /// <summary>Happenings of one aggregate are followed up in order; a poisoned one parks only its aggregate.</summary>
    public abstract string Aggregate { get; }
}
