using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

internal static class InspectionStorage
{
    /// <param name="packed">On SQLite, where an id as text takes 36 bytes and an instant 20: the greatest table's parent keeps them as 16 and 8.</param>
    public static void Map(ModelBuilder model, bool packed)
    {
        model.Entity<Visit>(visit =>
        {
            visit.ToTable("visits").HasKey(v => new { v.District, v.No });
            visit.HasIndex(v => v.Id).IsUnique().HasDatabaseName("visits_id");
            visit.HasIndex(v => v.Round).HasFilter("round IS NOT NULL").HasDatabaseName("visits_round");
            if (!packed) return;
            visit.Property(v => v.Id).HasConversion(id => Packed.Of(id), stored => Packed.Id(stored));
            visit.Property(v => v.StartedAt).HasConversion(at => Packed.Of(at), stored => Packed.Instant(stored));
            visit.Property(v => v.FinishedAt).HasConversion(at => Packed.Of(at), stored => Packed.Instant(stored));
            visit.Property(v => v.RecordedAt).HasConversion(at => Packed.Of(at), stored => Packed.Instant(stored));
        });
        model.Entity<Round>(round =>
        {
            round.ToTable("rounds").HasKey(r => r.Id);
            round.HasIndex(r => r.No).IsUnique().HasDatabaseName("rounds_no");
            round.HasIndex(r => new { r.District, r.From, r.No }).HasDatabaseName("rounds_from");
            round.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<RoundSite>().ToTable("round_sites").HasKey(s => new { s.Round, s.Site });
        model.Entity<RoundTeam>().ToTable("round_teams").HasKey(t => new { t.Round, t.Team });
        model.Entity<RoundGround>().ToTable("round_grounds").HasKey(g => new { g.Round, g.Unit });
        model.Entity<DrawRecord>(draw =>
        {
            draw.ToTable("round_draws").HasKey(d => d.Round);
            draw.Property(d => d.Round).ValueGeneratedNever();
        });
        model.Entity<Patrol>(patrol =>
        {
            patrol.ToTable("patrols").HasKey(p => p.Id);
            patrol.HasIndex(p => p.No).IsUnique().HasDatabaseName("patrols_no");
            patrol.HasIndex(p => new { p.District, p.On, p.Ground }).HasDatabaseName("patrols_ground");
        });
        model.Entity<Check>().ToTable("checks").HasKey(c => new { c.District, c.Visit, c.Item });
    }
}
