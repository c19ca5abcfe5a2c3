using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Intake;

/// <summary>What every import needs.</summary>
internal sealed class IntakeDesk(Database database, Writer writer, Register register, TimeProvider clock, Action<string> say)
{
    public Database Database => database;
    public Writer Writer => writer;
    public Register Register => register;
    public DateTimeOffset Now => clock.Now();
    public DateOnly Today => register.Time.DayOf(clock.Now());

    /// <summary>What is there without a day was there before any record of it.</summary>
    public static DateOnly SinceEver { get; } = DateOnly.FromDateTime(Model.Limits.Earliest.UtcDateTime);

    public void Say(string key, params object?[] arguments) => say(RefusalWords.Of(key, arguments));

    /// <summary>The file's table under our own column names.</summary>
    public static async Task<CsvTable> Table(ImportOrder order, CancellationToken cancel) => (await ColumnMap.Read(order.Map, cancel)).Over(await SourceFile.Table(order.File, cancel));

    /// <summary>Writes the lines of a file and notes what became of them, so that it can be taken back; a dry run tries the same and leaves nothing.</summary>
    /// <returns>How many are new, updated and as they were.</returns>
    public async Task<string> Write(ImportOrder order, int lines, Func<Ledger, Task> work, CancellationToken cancel)
    {
        var sha256 = await ImportLog.Sha256Of(order.File, cancel);
        var (added, changed) = (0, 0);
        try
        {
            (added, changed) = await writer.Run(async ledger =>
            {
                await work(ledger);
                var noted = await ImportLog.Note(ledger, order, sha256, clock.Now());
                return order.DryRun ? throw new DryRunDone(noted.Added, noted.Changed) : noted;
            });
        }
        catch (DryRunDone done)
        {
            (added, changed) = (done.Added, done.Changed);
        }
        return RefusalWords.Of($"intake.done.{order.Kind}", added, changed, lines - added - changed);
    }

    /// <summary>The one district; where there are several the file says which by its code.</summary>
    public Unit? District(string code, Actor? by = null)
    {
        var districts = register.Tree.Units.Where(u => u.Kind == UnitKind.District && (code.Length == 0 || u.Code == code) && (by is null || u.No == by.District)).Take(2).ToList();
        return districts is [var only] ? only : null;
    }

    /// <summary>Units by code; where two districts use the same code the first one's.</summary>
    public Dictionary<string, Unit> UnitsByCode(Actor? by = null) => register.Tree.Units.Where(u => by is null || u.District == by.District).GroupBy(u => u.Code).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}

/// <summary>What is wrong in a file; nothing of it was taken in.</summary>
internal sealed class Faulty(IReadOnlyList<RowFault> faults) : Exception(string.Join(", ", faults.Take(3).Select(f => f.Code)))
{
    public IReadOnlyList<RowFault> Faults => faults;

    public static void Unless(List<RowFault> faults)
    {
        if (faults.Count > 0) throw new Faulty(faults);
    }
}
