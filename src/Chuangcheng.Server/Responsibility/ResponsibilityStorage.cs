using Chuangcheng.Model.Responsibility;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility;

internal static class ResponsibilityStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Duty>(duty =>
        {
            duty.ToTable("duties").HasKey(d => d.Id);
            duty.HasIndex(d => d.No).IsUnique().HasDatabaseName("duties_no");
            duty.HasIndex(d => new { d.District, d.FieldKind, d.Field }).HasDatabaseName("duties_field");
            duty.HasIndex(d => d.Post).HasDatabaseName("duties_post");
            duty.Property(d => d.Version).IsConcurrencyToken();
        });
        model.Entity<ChainTemplate>(template =>
        {
            template.ToTable("chain_templates").HasKey(t => t.Unit);
            template.Property(t => t.Unit).ValueGeneratedNever();
            template.Property(t => t.Version).IsConcurrencyToken();
        });
    }
}
