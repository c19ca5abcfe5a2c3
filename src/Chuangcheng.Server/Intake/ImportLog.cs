using System.Security.Cryptography;
using System.Text.Json;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chuangcheng.Server.Intake;

/// <summary>Notes what an import did to each record, in the same transaction, so that it can be taken back.</summary>
internal static class ImportLog
{
    private static readonly HashSet<Type> Noted = [typeof(Unit), typeof(Site), typeof(Person), typeof(Post), typeof(Tenure), typeof(Duty), typeof(Facility)];

    /// <summary>Everything tracked and changed since the last save.</summary>
    /// <inheritdoc cref="Write" path="/returns"/>
    public static async Task<(int Added, int Changed)> Note(Ledger ledger, ImportOrder order, string sha256, DateTimeOffset now)
    {
        ledger.ChangeTracker.DetectChanges();
        var touched = ledger.ChangeTracker.Entries().Where(e => Noted.Contains(e.Entity.GetType()) && e.State is EntityState.Added or EntityState.Modified).ToList();
        return await Write(ledger, order, sha256, now, [.. touched.Select(e => (e.Metadata.GetTableName()!, Key(e.Metadata, e.CurrentValues), e.State == EntityState.Added ? null : Json(e.Metadata, e.OriginalValues), Json(e.Metadata, e.CurrentValues)))]);
    }

    /// <summary>Problems come in by the ten thousand: their numbers are noted as one stretch.</summary>
    public static Task NoteProblems(Ledger ledger, ImportOrder order, string sha256, DateTimeOffset now, int district, long first, int count) =>
        Write(ledger, order, sha256, now, [("problems", JsonSerializer.Serialize(new[] { district, first, first + count - 1 }), null, "")], count);

    /// <returns>How many records of the import's own kind were added and changed.</returns>
    public static async Task<(int Added, int Changed)> Write(
        Ledger ledger, ImportOrder order, string sha256, DateTimeOffset now, IReadOnlyList<(string Entity, string Key, string? Before, string After)> steps, int? added = null)
    {
        if (steps.Count == 0) return (0, 0);
        var no = (int)await Sequence.Next(ledger, "imports");
        var main = steps.Where(s => s.Entity == (order.Kind == "responsibility" ? "duties" : order.Kind)).ToList();
        var (fresh, changed) = (added ?? main.Count(s => s.Before is null), main.Count(s => s.Before is not null));
        ledger.Imports.Add(new ImportEntry
        {
            Id = Guid.CreateVersion7(), No = no, Kind = order.Kind, File = Path.GetFileName(order.File), Sha256 = sha256, At = now, Actor = order.By?.Account ?? 0,
            Added = fresh, Changed = changed,
        });
        ledger.ImportSteps.AddRange(steps.Select((step, i) => new ImportStep { Import = no, Seq = i + 1, Entity = step.Entity, Key = step.Key, Before = step.Before, After = step.After }));
        return (fresh, changed);
    }

    public static string Key(IEntityType type, PropertyValues values) => JsonSerializer.Serialize(type.FindPrimaryKey()!.Properties.Select(p => values[p]));

    /// <summary>Every mapped column by its name; the order is the model's.</summary>
    public static string Json(IEntityType type, PropertyValues values) => JsonSerializer.Serialize(type.GetProperties().ToDictionary(p => p.Name, p => values[p]));

    public static async Task<string> Sha256Of(string path, CancellationToken cancel)
    {
        if (Directory.Exists(path)) return "";
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}
