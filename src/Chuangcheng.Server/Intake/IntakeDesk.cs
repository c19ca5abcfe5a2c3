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

    /// <summary>Writes, and notes what was written so that it can be taken back.</summary>
    public async Task<T> Write<T>(ImportOrder order, Func<Ledger, Task<T>> work, CancellationToken cancel)
    {
        var sha256 = await ImportLog.Sha256Of(order.File, cancel);
        return await writer.Run(async ledger =>
        {
            var answer = await work(ledger);
            await ImportLog.Note(ledger, order, sha256, clock.Now());
            return answer;
        });
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
