using Chuangcheng.Model.Submission;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Submission;

internal static class SubmissionStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<DocumentReview>(review =>
        {
            review.ToTable("submissions").HasKey(s => s.Id);
            review.HasIndex(s => s.No).IsUnique().HasDatabaseName("submissions_no");
            review.HasIndex(s => s.District).HasDatabaseName("submissions_district");
            review.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<Material>(material =>
        {
            material.ToTable("materials").HasKey(m => m.Id);
            material.HasIndex(m => m.No).IsUnique().HasDatabaseName("materials_no");
            material.HasIndex(m => new { m.Submission, m.Indicator }).HasDatabaseName("materials_submission");
            material.Property(m => m.Version).IsConcurrencyToken();
        });
    }
}
