using System.Collections.Concurrent;
using Chuangcheng.Model.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Writes new rows of the busiest tables by prepared statements made of the model, before EF saves what else has changed.</summary>
internal static class NewRows
{
    private static readonly Type[] Busy = [typeof(Problem), typeof(ProblemMove), typeof(Observation)];
    private static readonly ConcurrentDictionary<IEntityType, (string Text, IProperty[] Properties)> Known = [];

    public static async Task Insert(Ledger ledger)
    {
        foreach (var entry in ledger.ChangeTracker.Entries().Where(e => e.State == EntityState.Added && Busy.Contains(e.Metadata.ClrType)).ToList())
        {
            var (text, properties) = Known.GetOrAdd(entry.Metadata, StatementOf);
            var command = ledger.Prepared(text);
            command.Parameters.Clear();
            foreach (var property in properties)
                command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, "@" + property.GetColumnName(), entry.CurrentValues[property], property.IsNullable));
            await command.ExecuteNonQueryAsync();
            entry.State = EntityState.Unchanged;
        }
    }

    private static (string, IProperty[]) StatementOf(IEntityType type)
    {
        IProperty[] properties = [.. type.GetProperties()];
        var names = properties.Select(property => property.GetColumnName()).ToList();
        return ($"INSERT INTO {type.GetTableName()} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})", properties);
    }
}
