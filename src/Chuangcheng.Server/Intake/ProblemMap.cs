using System.Text.Json;
using System.Text.Json.Serialization;
using Chuangcheng.Model;
using Chuangcheng.Model.Tables;

namespace Chuangcheng.Server.Intake;

/// <summary>Which column of somebody else's table is what; docs/importing.md tells it with an example. Each value names a column.</summary>
internal sealed record ProblemMap
{
    /// <summary>The district it goes into: made when the ledger is empty.</summary>
    public NamedUnit? District { get; init; }

    /// <summary>Where the responsible unit stands; units that are not there yet are made.</summary>
    public UnitColumn? Unit { get; init; }

    public string Created { get; init; } = "created";
    public string? Closed { get; init; }
    public string? Number { get; init; }
    public StatusColumn? Status { get; init; }
    public string? Nature { get; init; }
    public string Address { get; init; } = "address";
    public string? Longitude { get; init; }
    public string? Latitude { get; init; }
    public string? Note { get; init; }

    /// <summary>Item code of our catalogue.</summary>
    public string? Item { get; init; }

    /// <summary>Occurrences.</summary>
    public string? Count { get; init; }

    /// <summary>When it was assigned, and until when: days, or instants of the district's clock. A day means its close of business.</summary>
    public string? Assigned { get; init; }

    /// <inheritdoc cref="Assigned"/>
    public string? Due { get; init; }

    /// <summary>Code of one of our sites; without one the address is a free place.</summary>
    public string? Site { get; init; }

    /// <summary>How days are written, as yyyy-MM-dd.</summary>
    public string DateFormat { get; init; } = "yyyy-MM-dd";

    internal sealed record NamedUnit(string Code, string Name);

    /// <param name="Code">{0} stands for the cell.</param>
    /// <param name="Name">{0} stands for the cell.</param>
    /// <param name="Kind">A kind of unit; left out, street.</param>
    internal sealed record UnitColumn(string Column, string Code = "{0}", string Name = "{0}", string Kind = "street");

    /// <param name="Duplicate">Values that mean: the source calls it a duplicate.</param>
    internal sealed record StatusColumn(string Column, IReadOnlyList<string>? Duplicate = null);

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <exception cref="Refused">It is no map.</exception>
    public static async Task<ProblemMap> Read(string? path, CancellationToken cancel)
    {
        if (path is null) return Plain;
        try
        {
            return JsonSerializer.Deserialize<ProblemMap>(await SourceFile.Text(path, cancel), Strict)!;
        }
        catch (JsonException fault)
        {
            throw new Refused(IntakeRefusals.BadMap(Path.GetFileName(path), fault.Message));
        }
    }

    /// <summary>Our own column names, for a file made to measure.</summary>
    private static ProblemMap Plain { get; } = new()
    {
        Unit = new("unit"), Closed = "closed", Number = "number", Nature = "nature", Longitude = "longitude", Latitude = "latitude", Note = "note", Item = "item",
        Count = "count", Assigned = "assigned", Due = "due", Site = "site",
    };

    /// <summary>Nobody wrote a map: units are told by our own codes, and an unknown one is a mistake, not a new unit.</summary>
    public bool IsOurs => ReferenceEquals(this, Plain);

    /// <summary>Columns the map names that the file does not have; those of <see cref="Plain"/> may be missing.</summary>
    public IEnumerable<string> Missing(CsvTable table)
    {
        var named = new string?[] { Created, Address }.Concat(IsOurs ? Array.Empty<string?>() : [Unit?.Column, Closed, Number, Status?.Column, Nature, Longitude, Latitude, Note, Item, Count, Assigned, Due, Site]);
        return named.OfType<string>().Where(column => !table.Has(column));
    }
}
