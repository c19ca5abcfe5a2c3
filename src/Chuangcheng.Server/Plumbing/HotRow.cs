using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Chuangcheng.Server.Plumbing;

/// <summary>
/// How the rows of one busy table are read and written on SQLite: got from the model and compiled once, bound by position, never tracked (docs/adr/0026).
/// </summary>
internal sealed class HotRow
{
    private static readonly ConcurrentDictionary<Type, HotRow> Known = [];

    private readonly string insert, update, select;
    private readonly Action<SqliteStatement, object> bindNew, bindChanged;
    private readonly Func<SqliteStatement, object> read;

    private HotRow(IEntityType type)
    {
        var all = type.GetProperties().ToList();
        var (key, changing) = (type.FindPrimaryKey()!.Properties, all.Where(CanChange).ToList());
        insert = $"INSERT INTO {type.GetTableName()} ({string.Join(", ", all.Select(Column))}) VALUES ({string.Join(", ", all.Select(_ => "?"))})";
        update = $"UPDATE {type.GetTableName()} SET {string.Join(", ", changing.Select(property => $"{Column(property)} = ?"))} WHERE {string.Join(" AND ", key.Select(property => $"{Column(property)} = ?"))}";
        select = $"SELECT {string.Join(", ", all.Select(Column))} FROM {type.GetTableName()} WHERE ";
        (bindNew, bindChanged) = (Binding(type.ClrType, all), Binding(type.ClrType, [.. changing, .. key]));
        read = Reading(type.ClrType, all);
    }

    public static void Insert(Ledger ledger, object row)
    {
        var shape = Of(ledger, row.GetType());
        Write(SqliteStatement.On(ledger, shape.insert), shape.bindNew, row);
    }

    /// <summary>Writes what may change of a row; in the one writer nobody else has changed it since it was read.</summary>
    public static void Update(Ledger ledger, object row)
    {
        var shape = Of(ledger, row.GetType());
        Write(SqliteStatement.On(ledger, shape.update), shape.bindChanged, row);
    }

    /// <summary>The first row a condition holds for, as it stands inside this transaction.</summary>
    /// <param name="condition">With a question mark for each value.</param>
    public static T? Find<T>(Ledger ledger, string condition, params ReadOnlySpan<object?> values) where T : class
    {
        var shape = Of(ledger, typeof(T));
        return (T?)SqliteStatement.On(ledger, shape.select + condition).First(shape.read, values);
    }

    /// <summary>Every row, in the order of a column.</summary>
    public static IEnumerable<T> All<T>(Ledger ledger, string order) where T : class
    {
        var shape = Of(ledger, typeof(T));
        return SqliteStatement.On(ledger, $"{shape.select}1 = 1 ORDER BY {order}").All(shape.read).Cast<T>();
    }

    private static HotRow Of(Ledger ledger, Type type) => Known.GetOrAdd(type, static (type, model) => new(model.FindEntityType(type)!), ledger.Model);

    private static void Write(SqliteStatement statement, Action<SqliteStatement, object> bind, object row)
    {
        bind(statement, row);
        statement.Step();
    }

    private static string Column(IProperty property) => $"\"{property.GetColumnName()}\"";

    private static bool CanChange(IProperty property) =>
        !property.IsPrimaryKey() && property.PropertyInfo!.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().All(modifier => modifier != typeof(IsExternalInit));

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

    private static Func<SqliteStatement, object> Reading(Type type, List<IProperty> properties)
    {
        var statement = Expression.Parameter(typeof(SqliteStatement));
        return Expression.Lambda<Func<SqliteStatement, object>>(Expression.MemberInit(Expression.New(type),
            properties.Select((property, i) => Expression.Bind(property.PropertyInfo!, Read(statement, i, property)))), statement).Compile();
    }

    /// <summary>A value read as the mapping means it.</summary>
    private static Expression Read(Expression statement, int at, IProperty property)
    {
        var convert = property.GetTypeMapping().Converter?.ConvertFromProviderExpression;
        var stored = convert?.Parameters[0].Type ?? Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var reader = stored == typeof(int) || stored == typeof(short) || stored == typeof(byte) ? typeof(long) : stored;
        Expression value = Expression.Call(statement, typeof(SqliteStatement).GetMethod($"Read{reader.Name.Replace("[]", "s", StringComparison.Ordinal)}")!, Expression.Constant(at));
        if (reader != stored) value = Expression.Convert(value, stored);
        if (convert is not null) value = ReplacingExpressionVisitor.Replace(convert.Parameters[0], value, convert.Body);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(statement, nameof(SqliteStatement.IsNull), [], Expression.Constant(at)), Expression.Default(property.ClrType), Expression.Convert(value, property.ClrType))
            : value;
    }
}
