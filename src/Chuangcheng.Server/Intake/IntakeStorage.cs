using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>One import: what came in, from which file, by whom; undone or not.</summary>
internal sealed class ImportEntry
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required string Kind { get; init; }

    /// <summary>The file's name, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>Of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset At { get; init; }
    public required int Actor { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }
}

/// <summary>What an import did to one record, so that it can be taken back.</summary>
internal sealed class ImportStep
{
    public required int Import { get; init; }
    public required int Seq { get; init; }

    /// <summary>Its table.</summary>
    public required string Entity { get; init; }

    /// <summary>Its key, as a JSON array; of problems the district, the first and the last number.</summary>
    public required string Key { get; init; }

    /// <summary>The record as it was, as JSON; null when the import added it.</summary>
    public string? Before { get; init; }

    /// <summary>The record as the import left it: one changed since cannot be taken back.</summary>
    public required string After { get; init; }
}

/// <summary>A map of somebody's columns, kept for the next time.</summary>
internal sealed class SavedMap
{
    public required Guid Id { get; init; }
    public required int District { get; init; }

    /// <summary>visits or sites.</summary>
    public required string Kind { get; init; }
    public required string Name { get; set; }

    /// <summary>JSON, as <see cref="ColumnMap"/> reads it.</summary>
    public required string Map { get; set; }
    public int Version { get; set; }
}

internal static class IntakeStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ImportEntry>(entry =>
        {
            entry.ToTable("imports").HasKey(e => e.Id);
            entry.HasIndex(e => e.No).IsUnique().HasDatabaseName("imports_no");
        });
        model.Entity<SavedMap>(map =>
        {
            map.ToTable("import_maps").HasKey(m => m.Id);
            map.HasIndex(m => new { m.District, m.Kind, m.Name }).IsUnique().HasDatabaseName("import_maps_name");
            map.Property(m => m.Version).IsConcurrencyToken();
        });
        model.Entity<ImportStep>().ToTable("import_steps").HasKey(s => new { s.Import, s.Seq });
    }
}
