using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Time;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Indicators;

/// <summary>An edition of the catalogue; several stand side by side (R-CAT-01).</summary>
internal sealed class EditionRow
{
    public required int No { get; init; }
    public required string Code { get; init; }
    public required string NameZh { get; init; }
    public required string NameEn { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>示例指标，非官方文本 (R-CAT-02).</summary>
    public required bool IsExample { get; init; }
}

/// <summary>A row of an edition: an indicator, a site type or a check item, with the number visits and problems freeze.</summary>
internal sealed class CatalogueRow
{
    public required int No { get; init; }
    public required int Edition { get; init; }
    public required CatalogueKind Kind { get; init; }
    public required string Code { get; init; }
}

/// <summary>The source tables of an edition, as imported: the catalogue is read from them, so nothing it said is lost.</summary>
internal sealed class EditionText
{
    public required int Edition { get; init; }
    public required CatalogueKind Kind { get; init; }
    public required string Csv { get; init; }
}

/// <summary>One day of the State Council's arrangements (R-CAL-01).</summary>
internal sealed class CalendarRow
{
    public required DateOnly Date { get; init; }
    public required DayKind Kind { get; init; }
    public required string HolidayZh { get; init; }
    public required string HolidayEn { get; init; }
}

internal static class IndicatorStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<EditionRow>(edition =>
        {
            edition.ToTable("editions").HasKey(e => e.No);
            edition.Property(e => e.No).ValueGeneratedNever();
            edition.HasIndex(e => e.Code).IsUnique().HasDatabaseName("editions_code");
        });
        model.Entity<CatalogueRow>(row =>
        {
            row.ToTable("catalogue").HasKey(r => r.No);
            row.Property(r => r.No).ValueGeneratedNever();
            row.HasIndex(r => new { r.Edition, r.Kind, r.Code }).IsUnique().HasDatabaseName("catalogue_code");
        });
        model.Entity<EditionText>().ToTable("edition_texts").HasKey(t => new { t.Edition, t.Kind });
        model.Entity<CodeMapping>().ToTable("code_mappings").HasKey(m => new { m.FromEdition, m.ToEdition, m.Kind, m.FromCode, m.ToCode });
        model.Entity<CalendarRow>().ToTable("calendar").HasKey(d => d.Date);
    }
}
