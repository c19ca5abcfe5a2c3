using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

internal static class OrganisationStorage
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("units").HasKey(u => u.Id);
            unit.HasIndex(u => u.No).IsUnique().HasDatabaseName("units_no");
            unit.HasIndex(u => new { u.District, u.Code }).IsUnique().HasDatabaseName("units_code");
            unit.Property(u => u.Name).HasMaxLength(Limits.NameLength);
            unit.Property(u => u.Version).IsConcurrencyToken();
        });
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts").HasKey(a => a.Id);
            account.HasIndex(a => a.No).IsUnique().HasDatabaseName("accounts_no");
            account.HasIndex(a => a.UserName).IsUnique().HasDatabaseName("accounts_user_name");
            account.Property(a => a.Version).IsConcurrencyToken();
        });
        model.Entity<Person>(person =>
        {
            person.ToTable("people").HasKey(p => p.Id);
            person.HasIndex(p => p.No).IsUnique().HasDatabaseName("people_no");
            person.HasIndex(p => new { p.District, p.Code }).IsUnique().HasDatabaseName("people_code");
            person.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<Post>(post =>
        {
            post.ToTable("posts").HasKey(p => p.Id);
            post.HasIndex(p => p.No).IsUnique().HasDatabaseName("posts_no");
            post.HasIndex(p => p.Unit).HasDatabaseName("posts_unit");
            post.HasIndex(p => new { p.District, p.Code }).IsUnique().HasDatabaseName("posts_code");
        });
        model.Entity<Tenure>(tenure =>
        {
            tenure.ToTable("tenures").HasKey(t => new { t.Post, t.Person, t.Since });
            tenure.HasIndex(t => t.Person).HasDatabaseName("tenures_person");
        });
        model.Entity<UnitChange>().ToTable("unit_changes").HasKey(c => new { c.Unit, c.Seq });
        model.Entity<Suggestion>(suggestion =>
        {
            suggestion.ToTable("suggestions").HasKey(s => s.Id);
            suggestion.HasIndex(s => new { s.District, s.At }).HasDatabaseName("suggestions_at");
        });
        model.Entity<Session>().ToTable("sessions").HasKey(s => s.SecretHash);
    }
}
