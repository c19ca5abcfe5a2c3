using Chuangcheng.Model.Reports;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Reports;

internal static class ReportStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Report>(report =>
        {
            report.ToTable("reports").HasKey(r => r.Id);
            report.HasIndex(r => r.No).IsUnique().HasDatabaseName("reports_no");
            report.HasIndex(r => new { r.District, r.Day }).HasDatabaseName("reports_day");
            report.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<Result>(result =>
        {
            result.ToTable("results").HasKey(r => new { r.Report, r.Start });
            result.HasIndex(r => new { r.District, r.Day }).HasDatabaseName("results_day");
        });
        model.Entity<Synonym>(synonym =>
        {
            synonym.ToTable("synonyms").HasKey(s => new { s.District, s.Kind, s.Word });
            synonym.Property(s => s.Version).IsConcurrencyToken();
        });
    }
}
