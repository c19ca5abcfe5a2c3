using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Search;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Tests.Problems;

/// <summary>On SQLite texts come into the gram table a moment after their commit; a search does not notice.</summary>
public sealed class TextsDue : IDisposable
{
    private const int District = 1, Department = 2;
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 2, 10, 0, TimeSpan.Zero);
    private static readonly string[] Words = ["路灯", "坏了", "和平", "垃圾", "满溢", "灯坏", "Ab1"];

    private static readonly UnitTree Tree = new([Unit(District, UnitKind.District), Unit(Department, UnitKind.Department)]);
    private static readonly MoveSetting Setting = new(Now, new DeadlineClock(new WorkCalendar(0, []), WorkingHours.Default, DistrictTime.Shanghai), Tree, new DispatchDecision(Department, DispatchReason.Department));
    private static readonly Actor Clerk = new(1, Role.Office, District, District, Tree.BoundaryOf(District)), Handler = new(2, Role.Department, Department, District, Tree.BoundaryOf(Department));

    private readonly string folder = Directory.CreateTempSubdirectory("cc-due-").FullName;
    private readonly Random random = new(18);

    [Fact]
    public async Task AreFoundBeforeAndAfterAndTheTableThenHoldsNothingElse()
    {
        var database = await Made("due.db");
        await using var writer = Writer.Over(database);
        for (var (step, no) = (0, 0); step < 300; step++)
        {
            await (random.Next(6) switch
            {
                0 or 1 => writer.Run(ledger => { ledger.Make(AProblem(++no)); return Task.CompletedTask; }),
                2 or 3 => writer.Run(ledger => SaySomething(ledger, random.Next(1, no + 1))),
                4 => writer.Run(ledger => TakeBack(ledger, random.Next(1, no + 1))),
                _ => DueGrams.Fill(database, writer),
            });
            if (step % 10 == 9) await ShouldFindAll(database);
        }
        while (await DueGrams.Fill(database, writer) is { Taken: > 0 }) { }
        await ShouldFindAll(database);
        (await Held(database)).ShouldBe(await Wanted(database));
    }

    [Fact]
    public async Task ThatMoveWhileTheyAreTakenInStayDue()
    {
        var database = await Made("moved.db");
        await using var writer = Writer.Over(database);
        for (var no = 1; no <= 30; no++) await writer.Run(ledger => { ledger.Make(AProblem(no)); return Task.CompletedTask; });
        var filling = Task.Run(async () => { for (var round = 0; round < 20; round++) await DueGrams.Fill(database, writer); });
        while (!filling.IsCompleted) await writer.Run(ledger => SaySomething(ledger, random.Next(1, 31)));
        await filling;
        await ShouldFindAll(database);
        while (await DueGrams.Fill(database, writer) is { Taken: > 0 }) { }
        (await Held(database)).ShouldBe(await Wanted(database));
    }

    private async Task<Database> Made(string file)
    {
        var database = Database.Sqlite(Path.Combine(folder, file));
        await Migrator.Run(database);
        return database;
    }

    private Task SaySomething(Ledger ledger, int no)
    {
        if (HotRow.Find<Problem>(ledger, "no = ?", (long)no) is not { } problem) return Task.CompletedTask;
        var (move, actor) = problem.State switch
        {
            ProblemState.Reported => (Move.Verify, Clerk),
            ProblemState.Registered => (Move.Assign, Actor.System(District)),
            ProblemState.FedBack => (Move.SendBack, Clerk),
            _ => (Move.Feedback, Handler),
        };
        ledger.Make(Moves.Make(problem, new MoveCommand(move, Text()), actor, Setting));
        ledger.Change(problem);
        return Task.CompletedTask;
    }

    private static async Task TakeBack(Ledger ledger, int no)
    {
        var unmoved = await ledger.Problems.AsNoTracking().Where(p => p.No == no && p.Steps == 0).ToListAsync();
        await SearchedTexts.Forget(ledger, unmoved);
        await ledger.Problems.Where(p => p.No == no && p.Steps == 0).ExecuteDeleteAsync();
    }

    private static async Task ShouldFindAll(Database database)
    {
        var texts = await Texts(database);
        await using var ledger = database.Read();
        foreach (var word in Words)
        {
            var pairs = Bigrams.Of(word);
            var wanted = texts.Where(text => pairs.All(Bigrams.Of(text.Value).Contains)).Select(text => text.Key).OrderDescending().ToList();
            (await GramTable.Problems.Find(ledger, pairs, null, 10_000)).ShouldBe(wanted, word);
            var found = new List<long>();
            for (IReadOnlyList<long> some = [long.MaxValue]; some.Count > 0; found.AddRange(some)) some = await GramTable.Problems.Find(ledger, pairs, some[^1], 3);
            found.ShouldBe(wanted, word);
        }
    }

    private static async Task<Dictionary<long, string>> Texts(Database database)
    {
        await using var ledger = database.Read();
        var notes = (await ledger.ProblemMoves.AsNoTracking().Where(m => m.Note != "").ToListAsync()).ToLookup(m => m.Problem);
        return (await ledger.Problems.AsNoTracking().ToListAsync()).ToDictionary(p => p.No, p => SearchedTexts.Of(p, SearchedTexts.Notes(notes[p.No])));
    }

    private static async Task<IReadOnlyList<string>> Wanted(Database database) =>
        [.. (await Texts(database)).Values.SelectMany(Bigrams.Of).CountBy(pair => pair).Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> Held(Database database)
    {
        await using var connection = await database.Open();
        await Sql.Execute(connection, "CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, problem_grams, row)");
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT term || ' ' || doc FROM temp.held ORDER BY term";
        await using var reader = await command.ExecuteReaderAsync();
        var held = new List<string>();
        while (await reader.ReadAsync()) held.Add(reader.GetString(0));
        return held;
    }

    private string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)]));

    private Problem AProblem(int no) => Problem.Open(
        new Subject(3, "CK-S001", "绿化带", "Ⅲ-58", 4, 2, "SANITATION", 3, "WD", 30, true), new Whereabouts(0, null, Text(), $"free:1:{no}", "", 0, District, 0, 103.25, null),
        new ProblemIdentity(District, no, Guid.CreateVersion7(), $"WT-2026-{no:D6}"), new Finding(ProblemSource.Inspection, District, Now, Text(), 1));

    private static Unit Unit(int no, UnitKind kind) => new() { Id = Guid.CreateVersion7(), No = no, District = District, Code = $"U{no}", Name = $"单位{no}", Kind = kind, Parent = no == District ? null : District, Since = new DateOnly(2020, 1, 1) };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
