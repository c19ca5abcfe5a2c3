using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Invented problems for the design pages, in nearly every state.</summary>
public sealed class Samples(Words words, AssetShelf shelf)
{
    public static DateTimeOffset Now { get; } = new(2026, 5, 20, 10, 12, 0, TimeSpan.FromHours(8));

    private string[] Parts(string key) => words[$"problems.sample.{key}"].Split('|');

    public LedgerView Ledger(LedgerQuery query) =>
        new(query, [.. Enumerable.Range(0, 14).Select(Row)], 8214, true, "next", new([.. Parts("units").Select(unit => new Choice(unit, unit))], [], [], []), Now,
            [new("overdue", 31), new("reported", 12), new("registered", 8), new("assigned", 64), new("inWork", 1284), new("fedBack", 22), new("watching", 640)]);

    public static LedgerView Empty(LedgerQuery query) => new(query, [], 0, false, null, new([], [], [], []), Now);

    public LedgerRow Row(int n)
    {
        var parts = Parts($"row.{n}");
        var state = n switch { 0 or 2 => "inWork", 1 => "assigned", 3 => "reported", 6 => "registered", 11 => "closed", _ => ProblemShape.All.Keys.ElementAt(n - 1) };
        var runs = state is "assigned" or "inWork";
        return new()
        {
            Id = new Guid(n + 1, 0, 0, new byte[8]), Number = $"WT-2026-{8214 - n:000000}",
            Item = parts[0], Note = parts[1], Site = parts[2], Territory = parts[3], Unit = n is 3 or 6 ? "" : parts[4], State = state,
            DueAt = n is 3 or 6 ? null : Now.AddHours(n switch { 0 => 5.5, 1 => -2.2, 2 => -75, 3 => 30, 4 => 102, _ => n * -31 }), ClockRuns = runs || state == "longTerm",
            Overdue = n is 1 or 2, DueProvisional = n == 4, FoundAt = Now.AddHours(-3 - n * 9), Count = n is 0 or 5 ? 3 : 1, Rebounds = n == 9 ? 2 : 0, Severity = n == 1 ? 3 : 1,
        };
    }

    public ProblemView Problem() => new()
    {
        Id = new Guid(1, 0, 0, new byte[8]), Number = "WT-2026-008214", State = "fedBack", Source = "inspection", Count = 3,
        Note = Parts("row.0")[1], FoundBy = Parts("foundBy")[0], Unit = Parts("row.0")[4], DispatchReason = Parts("reason")[0],
        Subject = new(Parts("row.0")[0], "CK-S031", Parts("standard")[0], Parts("indicator")[0], "Ⅲ-58", "/indicators/58", 2),
        Place = new(Parts("row.0")[2], Parts("siteType")[0], Parts("address")[0], Parts("row.0")[3], "/sites/1"),
        Clock = new(Now, Now.AddHours(-26), Now.AddHours(-25), Now.AddHours(6.3), null, false, true, false, false, Parts("rule")[0]),
        Chain = [.. Enumerable.Range(0, 4).Select(n => Parts($"chain.{n}")).Select(part => new ChainLink(part[0], part[1], part[2], part[3]))],
        Timeline = [Step(6, -1, "fedBack"), Step(5, -4, "inWork"), Step(4, -6, "fedBack"), Step(3, -22, "inWork"), Step(2, -25, "assigned"), Step(1, -25, "registered"), Step(0, -26, "reported")],
        Observations = [new(Now.AddHours(-26), Parts("foundBy")[0], 3, "", "/visits/1")],
        Photos =
        [
            new("#", shelf["sample.svg"], false, Now.AddHours(-26), Parts("foundBy")[0]) { TakenAt = Now.AddHours(-26.2) },
            new("#", shelf["sample.svg"], true, Now.AddHours(-1), Parts("row.0")[4]) { Alike = [new("WT-2026-005120", "#", false, Now.AddDays(-41))] },
        ],
        Links = [new("reboundOf", "WT-2026-005120", "#", "rebounded", Now.AddDays(-41))],
        Moves = Moves, Rebounds = 1,
    };

    public ProblemView Refused() => Problem() with
    {
        Refusal = Parts("refusal")[0], Asked = Parts("asked")[0],
        Moves = [.. Moves.Select(form => form.Move == "sendBack"
            ? form with { TypedNote = Parts("typed")[0], Errors = new Dictionary<string, string> { ["note"] = Parts("fieldError")[0] } } : form)],
    };

    private IReadOnlyList<MoveForm> Moves =>
    [
        new() { Move = "close", Expected = true },
        new() { Move = "sendBack", Note = Ask.Must },
        new() { Move = "extend", OnlyAsked = true, Until = Ask.Must },
        new() { Move = "feedback", Note = Ask.Must, Photos = Ask.May },
        new() { Move = "assign", Unit = Ask.May, Units = [.. Parts("units").Select(unit => new Choice(unit, unit))] },
        new() { Move = "merge", Into = Ask.Must, Note = Ask.No },
    ];

    private TimelineStep Step(int n, double hours, string state)
    {
        var parts = Parts($"step.{n}");
        return new(Now.AddHours(hours), parts[0], parts[1], parts[2], state, n == 2 ? [Parts("row.0")[4], Parts("step.due")[0]] : null);
    }
}
