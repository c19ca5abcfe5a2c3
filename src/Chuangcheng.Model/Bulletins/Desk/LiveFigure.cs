namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>A number of an item that comes from a measure: its question, its cut-off, and what was answered (R-BUL-02, R-DOC-03).</summary>
public sealed class LiveFigure
{
    public required Guid Item { get; init; }

    /// <summary>Stands in the text as {1}.</summary>
    public required int Seq { get; init; }

    public required int District { get; init; }

    /// <summary>A measure's name.</summary>
    public required string Measure { get; set; }

    /// <summary>from=2026-05-01&amp;to=2026-05-31: as the measure is asked.</summary>
    public required string Query { get; set; }

    /// <summary>As printed.</summary>
    public required string Shown { get; set; }

    /// <summary>The cut-off: what was in the ledger then is in the figure.</summary>
    public required DateTimeOffset AsOf { get; set; }

    /// <summary>The last happening it includes.</summary>
    public required long Happening { get; set; }

    /// <summary>When it was signed; it changes no more.</summary>
    public DateTimeOffset? FrozenAt { get; set; }
}
