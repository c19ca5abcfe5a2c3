using System.Collections.Concurrent;
using Chuangcheng.Model.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Writes new rows of the busiest tables by prepared statements made of the model, before EF saves what else has changed.</summary>
internal static class NewRows
{
    private static readonly Type[] Busy = [typeof(Problem), typeof(ProblemMove), typeof(Observation)];
    private static readonly ConcurrentDictionary<IEntityType, (string Text, Func<object, object?>[] Values)> Known = [];

    public static void Insert(Ledger ledger, IEnumerable<EntityEntry> changed)
    {
        foreach (var entry in changed.Where(e => e.State == EntityState.Added && Busy.Contains(e.Metadata.ClrType)))
        {
            var (text, values) = Known.GetOrAdd(entry.Metadata, StatementOf);
            SqliteStatement.On(ledger, text).Run([.. values.Select(value => value(entry.Entity))]);
            entry.State = EntityState.Unchanged;
        }
    }

    private static (string, Func<object, object?>[]) StatementOf(IEntityType type)
    {
        var properties = type.GetProperties().ToList();
        return ($"INSERT INTO {type.GetTableName()} ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) VALUES ({string.Join(", ", properties.Select(_ => "?"))})",
            [.. properties.Select(ValueOf)]);
    }

    /// <summary>As the mapping stores it.</summary>
    private static Func<object, object?> ValueOf(IProperty property)
    {
        var (getter, convert) = (property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider);
        return convert is null ? getter.GetClrValue : entity => convert(getter.GetClrValue(entity));
    }
}
