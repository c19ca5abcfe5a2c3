using System.Data.Common;
using System.Globalization;
using System.Text;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chuangcheng.Server.Inspections;

/// <summary>Writes visits and their checks without change tracking: a statement a row on SQLite, two statements a visit on PostgreSQL.</summary>
internal static class VisitTable
{
    private const string Line = "district, visit, item, result, count, note, photos, fixed_on_the_spot";

    private static readonly HotTable Visits = new(
        "visits", "district, no, id, kind, site, place, site_type, longitude, latitude, territory, recorder, inspector, started_at, finished_at, recorded_at, round, fingerprint");

    public static async Task Insert(Ledger ledger, Visit visit, IReadOnlyList<Check> checks)
    {
        if (ledger.IsSqlite)
        {
            HotRow.Insert(ledger, visit);
            foreach (var check in checks) HotRow.Insert(ledger, check);
            return;
        }
        await Visits.Insert(ledger, visit.District, visit.No, visit.Id, (short)visit.Kind, visit.Site, visit.Place, visit.SiteType, visit.Longitude, visit.Latitude,
            visit.Territory, visit.Recorder, visit.Inspector, visit.StartedAt.UtcDateTime, visit.FinishedAt.UtcDateTime, visit.RecordedAt.UtcDateTime, visit.Round, visit.Fingerprint);
        if (checks.Count > 0) await InsertTogether(ledger, checks);
    }

    public static async Task<bool> IsKnown(Ledger ledger, Guid id)
    {
        if (ledger.IsSqlite) return SqliteStatement.On(ledger, "SELECT 1 FROM visits WHERE id = ?").Run(Packed.Of(id)) is not null;
        var command = ledger.Prepared("SELECT 1 FROM visits WHERE id = @id");
        command.Bind("id", id);
        return await command.ExecuteScalarAsync() is not null;
    }

    private static async Task InsertTogether(Ledger ledger, IReadOnlyList<Check> checks)
    {
        await using var lines = ledger.Database.GetDbConnection().CreateCommand();
        lines.Transaction = ledger.Database.CurrentTransaction!.GetDbTransaction();
        Lines(lines, checks);
        await lines.ExecuteNonQueryAsync();
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
