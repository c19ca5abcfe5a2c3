using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Chuangcheng.Server.Plumbing;

/// <summary>
/// How the rows of one busy table are written on SQLite: got from the model and compiled once, bound by position, never tracked (docs/adr/0026).
/// </summary>
internal sealed class HotRow
{
    private static readonly ConcurrentDictionary<Type, HotRow> Known = [];

    private readonly string insert;
    private readonly Action<SqliteStatement, object> bind;

    private HotRow(IEntityType type)
    {
        var properties = type.GetProperties().ToList();
        insert = $"INSERT INTO {type.GetTableName()} ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) VALUES ({string.Join(", ", properties.Select(_ => "?"))})";
        bind = Binding(type.ClrType, properties);
    }

    public static void Insert(Ledger ledger, object row)
    {
        var shape = Known.GetOrAdd(row.GetType(), static (type, model) => new(model.FindEntityType(type)!), ledger.Model);
        shape.Write(ledger, shape.insert, row);
    }

    private void Write(Ledger ledger, string text, object row)
    {
        var statement = SqliteStatement.On(ledger, text);
        bind(statement, row);
        statement.Step();
    }

    private static Action<SqliteStatement, object> Binding(Type type, List<IProperty> properties)
    {
        var (statement, row) = (Expression.Parameter(typeof(SqliteStatement)), Expression.Parameter(typeof(object)));
        var typed = Expression.Variable(type);
        return Expression.Lambda<Action<SqliteStatement, object>>(Expression.Block([typed],
            properties.Select((property, i) => Bound(statement, i + 1, Expression.Property(typed, property.PropertyInfo!), property))
                .Prepend(Expression.Assign(typed, Expression.Convert(row, type)))), statement, row).Compile();
    }

    /// <summary>A value bound as the mapping stores it.</summary>
    private static Expression Bound(Expression statement, int at, Expression value, IProperty property)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null)
            return Expression.IfThenElse(Expression.Property(value, "HasValue"), Bound(statement, at, Expression.Property(value, "Value"), property), Call(statement, at, Expression.Constant(null, typeof(string))));
        if (property.GetTypeMapping().Converter?.ConvertToProviderExpression is { } convert) value = ReplacingExpressionVisitor.Replace(convert.Parameters[0], value, convert.Body);
        return Call(statement, at, value.Type == typeof(int) || value.Type == typeof(short) || value.Type == typeof(byte) ? Expression.Convert(value, typeof(long)) : value);
    }

    private static MethodCallExpression Call(Expression statement, int at, Expression value) => Expression.Call(
        statement, typeof(SqliteStatement).GetMethod(nameof(SqliteStatement.Bind), [typeof(int), value.Type])!, Expression.Constant(at), value);
}
