using System.Data.Common;
using System.Globalization;
using System.Text;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chuangcheng.Server.Inspections;

/// <summary>Writes visits and their checks without change tracking: a prepared statement a row on SQLite, two statements a visit on PostgreSQL.</summary>
internal static class VisitTable
{
    private const string Columns =
        "district, no, id, kind, site, place, site_type, longitude, latitude, territory, recorder, inspector, started_at, finished_at, recorded_at, round, fingerprint";

    private const string Line = "district, visit, item, result, count, note, photos, fixed_on_the_spot";

    private static readonly string InsertVisit = Sql.Insert("visits", Columns), InsertCheck = Sql.Insert("checks", Line);

    public static async Task Insert(Ledger ledger, Visit visit, IReadOnlyList<Check> checks)
    {
        var native = ledger.Database.IsNpgsql();
        Bind(ledger.Prepared(InsertVisit), visit, native);
        await ledger.Prepared(InsertVisit).ExecuteNonQueryAsync();
        if (checks.Count == 0) return;
        if (native) await InsertTogether(ledger, checks);
        else foreach (var check in checks) await Insert(ledger.Prepared(InsertCheck), check);
    }

    /// <summary>SQLite is a call away: a prepared statement a row costs less than one to be parsed.</summary>
    private static Task Insert(DbCommand command, Check check)
    {
        command.Bind("district", check.District);
        command.Bind("visit", check.Visit);
        command.Bind("item", check.Item);
        command.Bind("result", (int)check.Result);
        command.Bind("count", check.Count);
        command.Bind("note", check.Note);
        command.Bind("photos", check.Photos);
        command.Bind("fixed_on_the_spot", check.FixedOnTheSpot);
        return command.ExecuteNonQueryAsync();
    }

    private static async Task InsertTogether(Ledger ledger, IReadOnlyList<Check> checks)
    {
        await using var lines = ledger.Database.GetDbConnection().CreateCommand();
        lines.Transaction = ledger.Database.CurrentTransaction!.GetDbTransaction();
        Lines(lines, checks);
        await lines.ExecuteNonQueryAsync();
    }

    public static async Task<bool> IsKnown(Ledger ledger, Guid id)
    {
        var command = ledger.Prepared("SELECT 1 FROM visits WHERE id = @id");
        command.Bind("id", Stored(id, ledger.Database.IsNpgsql()));
        return await command.ExecuteScalarAsync() is not null;
    }

    /// <summary>The SQLite provider of EF writes ids in capitals; what it reads must look the same.</summary>
    private static object Stored(Guid id, bool native) => native ? id : id.ToString().ToUpperInvariant();

    private static void Bind(DbCommand command, Visit visit, bool native)
    {
        command.Bind("district", visit.District);
        command.Bind("no", visit.No);
        command.Bind("id", Stored(visit.Id, native));
        command.Bind("kind", (short)visit.Kind);
        command.Bind("site", visit.Site);
        command.Bind("place", visit.Place);
        command.Bind("site_type", visit.SiteType);
        command.Bind("longitude", visit.Longitude);
        command.Bind("latitude", visit.Latitude);
        command.Bind("territory", visit.Territory);
        command.Bind("recorder", visit.Recorder);
        command.Bind("inspector", visit.Inspector);
        command.Bind("started_at", visit.StartedAt.UtcDateTime);
        command.Bind("finished_at", visit.FinishedAt.UtcDateTime);
        command.Bind("recorded_at", visit.RecordedAt.UtcDateTime);
        command.Bind("round", visit.Round is { } round ? Stored(round, native) : DBNull.Value);
        command.Bind("fingerprint", visit.Fingerprint);
    }

    private static void Lines(DbCommand command, IReadOnlyList<Check> checks)
    {
        var text = new StringBuilder($"INSERT INTO checks ({Line}) VALUES ");
        for (var i = 0; i < checks.Count; i++)
        {
            var check = checks[i];
            text.Append(CultureInfo.InvariantCulture,
                $"{(i == 0 ? "" : ", ")}({check.District}, {check.Visit}, {check.Item}, {(int)check.Result}, {check.Count?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, ");
            text.Append(CultureInfo.InvariantCulture, $"{Text(command, $"n{i}", check.Note)}, {Text(command, $"p{i}", check.Photos)}, @yes{(check.FixedOnTheSpot ? 1 : 0)})");
        }
        if (checks.Any(check => check.FixedOnTheSpot)) command.Bind("yes1", true);
        if (checks.Any(check => !check.FixedOnTheSpot)) command.Bind("yes0", false);
        command.CommandText = text.ToString();
    }

    private static string Text(DbCommand command, string name, string? value)
    {
        if (value is null) return "NULL";
        command.Bind(name, value);
        return "@" + name;
    }
}
