using System.Data.Common;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Plain commands, for the few places where the model is not asked.</summary>
internal static class Sql
{
    public static async Task Execute(DbConnection connection, string text, DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<object?> Scalar(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return await command.ExecuteScalarAsync();
    }

    public static void Bind(this DbCommand command, string name, object? value)
    {
        if (command.Parameters.Contains(name))
        {
            command.Parameters[name].Value = value ?? DBNull.Value;
            return;
        }
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
