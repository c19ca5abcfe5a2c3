using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Statements of the hot tables, prepared once a connection.</summary>
internal static class PreparedCommands
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> Known = [];

    /// <summary>The statement on this ledger's connection, inside its transaction; parameters are bound by name and keep their last value.</summary>
    public static DbCommand Prepared(this Ledger ledger, string text)
    {
        var connection = ledger.Database.GetDbConnection();
        var commands = Known.GetOrCreateValue(connection);
        if (!commands.TryGetValue(text, out var command))
        {
            commands[text] = command = connection.CreateCommand();
            command.CommandText = text;
        }
        command.Transaction = ledger.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
