using Chuangcheng.Model.Bulletins.Desk;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

internal static class BulletinStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<BulletinSeries>(series =>
        {
            series.ToTable("bulletin_series").HasKey(s => s.Id);
            series.HasIndex(s => s.No).IsUnique().HasDatabaseName("bulletin_series_no");
            series.HasIndex(s => s.District).HasDatabaseName("bulletin_series_district");
            series.Property(s => s.Version).IsConcurrencyToken();
            series.Ignore(s => s.Contact);
        });
        model.Entity<DeskIssue>(issue =>
        {
            issue.ToTable("bulletins").HasKey(i => i.Id);
            issue.HasIndex(i => i.No).IsUnique().HasDatabaseName("bulletins_no");
            issue.HasIndex(i => new { i.District, i.State }).HasDatabaseName("bulletins_district");
            issue.Property(i => i.Version).IsConcurrencyToken();
        });
        model.Entity<IssueStep>(step =>
        {
            step.ToTable("bulletin_steps").HasKey(s => s.Id);
            step.HasIndex(s => new { s.Issue, s.Seq }).IsUnique().HasDatabaseName("bulletin_steps_issue");
        });
        model.Entity<NewsItem>(item =>
        {
            item.ToTable("news").HasKey(n => n.Id);
            item.HasIndex(n => n.No).IsUnique().HasDatabaseName("news_no");
            item.HasIndex(n => new { n.District, n.State }).HasDatabaseName("news_district");
            item.HasIndex(n => new { n.Issue, n.Place }).HasDatabaseName("news_issue");
            item.Property(n => n.Version).IsConcurrencyToken();
        });
        model.Entity<LiveFigure>(figure => figure.ToTable("live_figures").HasKey(f => new { f.Item, f.Seq }));
        model.Entity<IssueReceipt>(receipt => receipt.ToTable("bulletin_receipts").HasKey(r => new { r.Issue, r.Unit }));
        model.Entity<IssueMail>(mail => mail.ToTable("bulletin_mails").HasKey(m => new { m.Issue, m.Address }));
        model.Entity<GoodPractice>(practice =>
        {
            practice.ToTable("good_practices").HasKey(p => p.Id);
            practice.HasIndex(p => p.No).IsUnique().HasDatabaseName("good_practices_no");
            practice.HasIndex(p => p.District).HasDatabaseName("good_practices_district");
            practice.Property(p => p.Version).IsConcurrencyToken();
        });
    }
}
