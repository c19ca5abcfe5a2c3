using Chuangcheng.Model;
using Chuangcheng.Model.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

internal static class ProblemStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Problem>(problem =>
        {
            problem.ToTable("problems").HasKey(p => new { p.District, p.No });
            problem.HasIndex(p => p.No).IsUnique().HasDatabaseName("problems_no");
            problem.HasIndex(p => p.Id).IsUnique().HasDatabaseName("problems_id");
            problem.HasIndex(p => new { p.District, p.Number }).IsUnique().HasDatabaseName("problems_number");
            problem.HasIndex(p => new { p.District, p.PlaceKey, p.Item }).HasDatabaseName("problems_place");
            problem.HasIndex(p => new { p.District, p.CreatedAt, p.No }).HasDatabaseName("problems_created");
            problem.HasIndex(p => new { p.District, p.State, p.CreatedAt, p.No }).HasDatabaseName("problems_state");
            problem.HasIndex(p => new { p.Responsible, p.State, p.CreatedAt, p.No }).HasDatabaseName("problems_responsible");
            problem.HasIndex(p => new { p.District, p.Previous }).HasDatabaseName("problems_previous").HasFilter("previous IS NOT NULL");
            problem.HasIndex(p => p.WatchUntil).HasDatabaseName("problems_watch").HasFilter("state = 7");
            problem.Property(p => p.Note).HasMaxLength(Limits.NoteLength);
            problem.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<ProblemMove>(move =>
        {
            move.ToTable("problem_moves").HasKey(m => new { m.District, m.Problem, m.Seq });
            move.HasIndex(m => new { m.District, m.Id }).HasDatabaseName("problem_moves_made").HasFilter("id IS NOT NULL");
        });
        model.Entity<SavedView>(view =>
        {
            view.ToTable("saved_views").HasKey(v => v.Id);
            view.HasIndex(v => new { v.District, v.Account }).HasDatabaseName("saved_views_district");
        });
        model.Entity<ExportTemplate>(template =>
        {
            template.ToTable("export_templates").HasKey(t => t.District);
            template.Property(t => t.District).ValueGeneratedNever();
        });
        model.Entity<Milestone>().ToTable("milestones").HasKey(m => new { m.District, m.Problem, m.Seq });
        model.Entity<SitePlan>(plan =>
        {
            plan.ToTable("site_plans").HasKey(p => p.Id);
            plan.HasIndex(p => p.No).IsUnique().HasDatabaseName("site_plans_no");
            plan.HasIndex(p => p.Site).HasDatabaseName("site_plans_site");
            plan.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<PlannedProblem>().ToTable("planned_problems").HasKey(p => new { p.District, p.Plan, p.Problem });
        model.Entity<SpecialPeriod>(period =>
        {
            period.ToTable("special_periods").HasKey(p => p.Id);
            period.HasIndex(p => p.No).IsUnique().HasDatabaseName("special_periods_no");
            period.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<Observation>(observation =>
        {
            observation.ToTable("observations").HasKey(o => new { o.District, o.Problem, o.Visit, o.Item });
            observation.HasIndex(o => new { o.District, o.Visit }).HasDatabaseName("observations_visit");
        });
    }
}
