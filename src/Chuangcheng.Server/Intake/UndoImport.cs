using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Chuangcheng.Server.Intake;

/// <summary>Takes an import back whole, or not at all: what it added goes, what it changed is as it was. What was changed or used since refuses it.</summary>
internal sealed class UndoImport(Writer writer, TimeProvider clock)
{
    /// <summary>What has changed when rows that are counted have gone.</summary>
    public const string Undone = "undone";

    public Task<ImportEntry> Run(Guid id, Actor actor) => writer.Run(async ledger =>
    {
        var entry = await ledger.Imports.FirstOrDefaultAsync(e => e.Id == id) ?? throw new Refused(IntakeRefusals.UnknownImport);
        if (entry.UndoneAt is not null) throw new Refused(IntakeRefusals.UndoneAlready);
        if (entry.Kind == "visits") throw new Refused(IntakeRefusals.VisitsStay);
        var steps = await ledger.ImportSteps.AsNoTracking().Where(s => s.Import == entry.No).OrderByDescending(s => s.Seq).ToListAsync();
        HashSet<int> visited = steps.Exists(s => s.Entity == "sites") ? await ledger.Visits.Select(v => v.Site).Distinct().ToHashSetAsync() : [];
        foreach (var step in steps)
            if (step.Entity == "problems") await TakeBackProblems(ledger, step);
            else await TakeBack(ledger, step, visited);
        entry.UndoneAt = clock.Now();
        ledger.Append(new RegisterChanged(entry.Kind is "problems" or "sites" ? Undone : entry.Kind, entry.Added + entry.Changed) { District = 0 }, actor, clock.Now());
        return entry;
    });

    private static async Task TakeBack(Ledger ledger, ImportStep step, HashSet<int> visited)
    {
        var type = ledger.Model.GetEntityTypes().Single(t => t.GetTableName() == step.Entity);
        var key = JsonSerializer.Deserialize<JsonElement[]>(step.Key)!;
        var keys = type.FindPrimaryKey()!.Properties.Select((p, i) => key[i].Deserialize(p.ClrType)).ToArray();
        var found = await ledger.FindAsync(type.ClrType, keys) ?? throw new Refused(IntakeRefusals.ChangedSince(step.Entity, step.Key));
        var row = ledger.Entry(found);
        if (ImportLog.Json(type, row.CurrentValues) != step.After) throw new Refused(IntakeRefusals.ChangedSince(step.Entity, NameOf(row)));
        if (step.Before is null)
        {
            if (await IsUsed(ledger, step.Entity, row, visited)) throw new Refused(IntakeRefusals.UsedSince(step.Entity, NameOf(row)));
            ledger.Remove(found);
            return;
        }
        var before = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(step.Before)!;
        foreach (var property in type.GetProperties().Where(p => !p.IsPrimaryKey() && p.Name != "Version")) row.Property(property.Name).CurrentValue = before[property.Name].Deserialize(property.ClrType);
        if (type.FindProperty("Version") is not null) row.Property("Version").CurrentValue = (int)row.Property("Version").CurrentValue! + 1;
    }

    private static string NameOf(EntityEntry row) => Convert.ToString(row.Metadata.FindProperty("Code") is not null ? row.Property("Code").CurrentValue : row.Property(row.Metadata.GetProperties().First().Name).CurrentValue, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>Something else in the ledger speaks of it.</summary>
    private static async Task<bool> IsUsed(Ledger ledger, string entity, EntityEntry row, HashSet<int> visited)
    {
        int No() => (int)row.Property("No").CurrentValue!;
        switch (entity)
        {
            case "sites":
                var site = No();
                return visited.Contains(site) || await ledger.Problems.AnyAsync(p => p.Site == site) || await ledger.RoundSites.AnyAsync(r => r.Site == site);
            case "units":
                var unit = No();
                return await ledger.Visits.AnyAsync(v => v.Territory == unit || v.Recorder == unit) || await ledger.Problems.AnyAsync(p => p.Responsible == unit || p.Territory == unit || p.Recorder == unit)
                    || await ledger.Accounts.AnyAsync(a => a.Unit == unit) || await ledger.Sites.AnyAsync(s => s.Unit == unit);
            default: return false;
        }
    }

    private static async Task TakeBackProblems(Ledger ledger, ImportStep step)
    {
        var stretch = JsonSerializer.Deserialize<long[]>(step.Key)!;
        var (district, first, last) = ((int)stretch[0], stretch[1], stretch[2]);
        var problems = ledger.Problems.Where(p => p.District == district && p.No >= first && p.No <= last);
        if (await problems.FirstOrDefaultAsync(p => p.Steps > 0 || p.Version > 0) is { } moved) throw new Refused(IntakeRefusals.ChangedSince(step.Entity, moved.Number));
        if (await ledger.Observations.AnyAsync(o => o.District == district && o.Problem >= first && o.Problem <= last)) throw new Refused(IntakeRefusals.UsedSince(step.Entity, step.Key));
        await SearchedTexts.Forget(ledger, await problems.AsNoTracking().ToListAsync());
        await problems.ExecuteDeleteAsync();
    }
}
