using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Writes what was made of the busiest tables by prepared statements got from the model, before EF saves what else has changed.</summary>
internal static class NewRows
{
    private static readonly ConcurrentDictionary<Type, (string Text, Func<object, object?>[] Values)> Known = [];

    /// <returns>How many.</returns>
    public static int Insert(Ledger ledger)
    {
        foreach (var row in ledger.Made)
        {
            var (text, values) = Known.GetOrAdd(row.GetType(), static (type, model) => StatementOf(model.FindEntityType(type)!), ledger.Model);
            var statement = SqliteStatement.On(ledger, text);
            for (var i = 0; i < values.Length; i++) statement.Bind(i + 1, values[i](row));
            statement.Step();
        }
        return ledger.Made.Count;
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
