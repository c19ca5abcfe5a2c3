using Chuangcheng.Model;
using Chuangcheng.Model.Sites;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

internal static class SiteStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Site>(site =>
        {
            site.ToTable("sites").HasKey(s => s.Id);
            site.HasIndex(s => s.No).IsUnique().HasDatabaseName("sites_no");
            site.HasIndex(s => new { s.District, s.Code }).IsUnique().HasDatabaseName("sites_code");
            site.HasIndex(s => new { s.District, s.Type, s.No }).HasDatabaseName("sites_type");
            site.HasIndex(s => new { s.Unit, s.No }).HasDatabaseName("sites_unit");
            site.HasIndex(s => new { s.Latitude, s.Longitude }).HasDatabaseName("sites_place");
            site.Property(s => s.Name).HasMaxLength(Limits.NameLength);
            site.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<SiteChange>().ToTable("site_changes").HasKey(c => new { c.Site, c.Seq });
        model.Entity<Facility>(facility =>
        {
            facility.ToTable("facilities").HasKey(f => f.Id);
            facility.HasIndex(f => f.No).IsUnique().HasDatabaseName("facilities_no");
            facility.HasIndex(f => f.Site).HasDatabaseName("facilities_site");
            facility.HasIndex(f => new { f.District, f.DueOn }).HasDatabaseName("facilities_due");
            facility.Property(f => f.Version).IsConcurrencyToken();
        });
    }
}
