namespace Chuangcheng.Server.Problems;

/// <summary>The district's own columns, read once from its own form.</summary>
internal sealed class ExportTemplate
{
    public required int District { get; init; }

    /// <summary>What the form was called.</summary>
    public required string File { get; set; }

    /// <summary>The heads in their order, a line each.</summary>
    public required string Heads { get; set; }

    /// <summary>What stands under each head, a line each; an empty line stays empty in the file.</summary>
    public required string Fields { get; set; }
    public required DateTimeOffset At { get; set; }

    public IEnumerable<(string Head, string Field)> Columns() => Heads.Split('\n').Zip(Fields.Split('\n'));
}
