using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Happenings;

internal static class HappeningStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<HappeningRow>(row =>
        {
            row.ToTable("happenings").HasKey(h => h.Id);
            row.Property(h => h.Id).ValueGeneratedOnAdd();
            row.HasIndex(h => h.FollowUp).HasDatabaseName("happenings_follow_up").HasFilter("follow_up <> 1");
            row.HasIndex(h => h.SealNo).IsUnique().HasDatabaseName("happenings_seal_no");
            row.HasIndex(h => h.Aggregate).HasDatabaseName("happenings_aggregate");
        });
        model.Entity<Delivery>().ToTable("deliveries").HasKey(d => new { d.Happening, d.Consequence });
        model.Entity<Counter>().ToTable("counters").HasKey(c => c.Name);
        model.Entity<Setting>().ToTable("settings").HasKey(s => s.Name);
        model.Entity<SettingChange>(change =>
        {
            change.ToTable("setting_changes").HasKey(c => c.Id);
            change.HasIndex(c => new { c.District, c.Name, c.At }).HasDatabaseName("setting_changes_name");
        });
    }
}
