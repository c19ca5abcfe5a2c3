using Chuangcheng.Model.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

internal static class AssessmentStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SchemeVersion>().ToTable("assessment_schemes").HasKey(s => new { s.Id, s.Version });
        model.Entity<AssessmentPeriod>(period =>
        {
            period.ToTable("assessment_periods").HasKey(p => p.Id);
            period.HasIndex(p => p.No).IsUnique().HasDatabaseName("assessment_periods_no");
            period.HasIndex(p => new { p.District, p.From, p.No }).HasDatabaseName("assessment_periods_from");
            period.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<FrozenSheet>().ToTable("assessment_sheets").HasKey(s => new { s.Period, s.Unit, s.Revision });
        model.Entity<EnteredFigure>().ToTable("assessment_figures").HasKey(f => new { f.Period, f.Unit, f.Component });
        model.Entity<FlagHolding>().ToTable("flag_holdings").HasKey(f => new { f.Period, f.Class, f.Kind, f.Unit });
        MapKept(model);
    }

    private static void MapKept(ModelBuilder model)
    {
        model.Entity<NegativeRecord>(negative =>
        {
            negative.ToTable("negative_events").HasKey(e => e.Id);
            negative.Ignore(e => e.Event);
            negative.HasIndex(e => e.No).IsUnique().HasDatabaseName("negative_events_no");
            negative.HasIndex(e => new { e.District, e.Unit }).HasDatabaseName("negative_events_unit");
            negative.Property(e => e.Version).IsConcurrencyToken();
        });
        model.Entity<Appeal>(appeal =>
        {
            appeal.ToTable("appeals").HasKey(a => a.Id);
            appeal.Ignore(a => a.Adjustment);
            appeal.HasIndex(a => a.No).IsUnique().HasDatabaseName("appeals_no");
            appeal.HasIndex(a => new { a.Period, a.Unit }).HasDatabaseName("appeals_period");
            appeal.Property(a => a.Version).IsConcurrencyToken();
        });
        model.Entity<OutsideResult>(result =>
        {
            result.ToTable("outside_results").HasKey(r => r.Id);
            result.HasIndex(r => r.No).IsUnique().HasDatabaseName("outside_results_no");
            result.Property(r => r.Version).IsConcurrencyToken();
        });
    }
}
