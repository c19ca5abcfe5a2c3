using static Chuangcheng.Model.Problems.Move;
using static Chuangcheng.Model.Problems.ProblemState;
using static Chuangcheng.Model.Problems.Standing;

namespace Chuangcheng.Model.Problems;

/// <summary>One arrow of the table: who may make it, and the clause that allows it.</summary>
public sealed record Edge(ProblemState From, Move Move, ProblemState To, Standing By, string Clause)
{
    /// <summary>Who may only ask for it: the request is recorded, the state stays, and the office grants or declines.</summary>
    public Standing Asks { get; init; }
}

/// <summary>The life of a problem as one table (domain 6.1). What is not in it is not allowed.</summary>
public static class Lifecycle
{
    public static IReadOnlyList<Edge> Edges { get; } =
    [
        new(Reported, Verify, Registered, Office | Verifier, "6.1: creation office or street verifier"),
        new(Reported, Register, Registered, Office | Standing.System, "6.1: what an inspection found needs no second look"),
        new(Reported, FixOnTheSpot, Closed, Office | Verifier | Standing.System, "R-INSP-05"),
        new(Reported, Reject, Rejected, Office | Verifier, "6.1"),
        new(Reported, Merge, Merged, Office | Standing.System, "R-LED-03"),
        new(Reported, Withdraw, Withdrawn, Office, "6.1"),

        new(Registered, Assign, Assigned, Office | Standing.System, "6.1: dispatcher; R-RESP-02"),
        new(Registered, FixOnTheSpot, Closed, Office | Verifier, "R-INSP-05"),
        new(Registered, Reject, Rejected, Office, "6.1"),
        new(Registered, Merge, Merged, Office, "R-LED-03"),
        new(Registered, Withdraw, Withdrawn, Office, "6.1"),

        new(Assigned, Sign, InWork, Handler, "6.1: the unit signs for it"),
        new(Assigned, Return, Registered, Handler, "R-LED-04: once, inside the sign period"),
        new(Assigned, Assign, Assigned, Office, "R-LED-04: the coordinating body decides the first receiver"),
        new(Assigned, Feedback, FedBack, Handler, "6.1: feeding back signs as well"),
        new(Assigned, Extend, Assigned, Office, "6.1, R-LED-11") { Asks = Handler },
        new(Assigned, Decline, Assigned, Office, "R-CAL-12"),
        new(Assigned, Coordinate, Assigned, Handler, "R-LED-11"),
        new(Assigned, Move.LongTerm, ProblemState.LongTerm, Office, "6.1: approved reason and review date") { Asks = Handler },
        new(Assigned, Merge, Merged, Office, "R-LED-03"),
        new(Assigned, Withdraw, Withdrawn, Office, "6.1"),

        new(InWork, Feedback, FedBack, Handler, "6.1"),
        new(InWork, Extend, InWork, Office, "6.1, R-LED-11") { Asks = Handler },
        new(InWork, Decline, InWork, Office, "R-CAL-12"),
        new(InWork, Coordinate, InWork, Handler, "R-LED-11"),
        new(InWork, Move.LongTerm, ProblemState.LongTerm, Office, "6.1: approved reason and review date") { Asks = Handler },
        new(InWork, Assign, Assigned, Office, "R-LED-04: the coordinating body decides the first receiver"),
        new(InWork, Merge, Merged, Office, "R-LED-03"),
        new(InWork, Withdraw, Withdrawn, Office, "6.1"),

        new(FedBack, Close, Closed, Verifier, "R-LED-09: by someone else"),
        new(FedBack, SendBack, InWork, Verifier, "R-LED-09: by someone else"),
        new(FedBack, Withdraw, Withdrawn, Office, "6.1"),

        new(ProblemState.LongTerm, Resume, InWork, Office | Handler, "6.1: while valid the clock stands still"),
        new(ProblemState.LongTerm, Extend, ProblemState.LongTerm, Office, "6.1: next review date"),
        new(ProblemState.LongTerm, Feedback, FedBack, Handler, "6.1"),
        new(ProblemState.LongTerm, Withdraw, Withdrawn, Office, "6.1"),

        new(Closed, Watch, Watching, Standing.System, "6.1: recurrence watch"),
        new(Closed, Archive, Archived, Standing.System, "6.1: items without a watch"),
        new(Closed, Rebound, Rebounded, Standing.System, "6.1: found again before the watch began"),
        new(Watching, Archive, Archived, Standing.System | Office, "6.1: window passed without recurrence"),
        new(Watching, Rebound, Rebounded, Standing.System, "6.1: same site and item found again"),
    ];

    private static readonly Dictionary<(ProblemState, Move), Edge> Table = Edges.ToDictionary(edge => (edge.From, edge.Move));

    public static Edge? Find(ProblemState state, Move move) => Table.GetValueOrDefault((state, move));

    public static IEnumerable<Edge> From(ProblemState state, Standing standing) =>
        Edges.Where(edge => edge.From == state && ((edge.By | edge.Asks) & standing) != 0);

    /// <summary>Somebody still has to do something.</summary>
    public static bool IsOpen(this ProblemState state) => state is Reported or Registered or Assigned or InWork or FedBack or ProblemState.LongTerm;
}
