namespace Chuangcheng.Model.Problems;

/// <summary>Every "no" a problem can give.</summary>
public static class ProblemRefusals
{
    public static Refusal NotOverdue { get; } = new("not-overdue", RefusalKind.Conflict);
    public static Refusal UnknownProblem { get; } = new("unknown-problem", RefusalKind.NotFound);

    public static Refusal UnknownMove(string move) =>
        new Refusal("unknown-move", RefusalKind.BadInput, move, string.Join(", ", Enum.GetNames<Move>().Select(Names.Camel))).At("move");

    public static Refusal MoveNotAllowed(Problem problem, Move move, IEnumerable<Move> allowed)
    {
        string[] names = [.. allowed.Select(m => Names.Camel(m.ToString()))];
        return new Refusal("move-not-allowed", RefusalKind.Conflict, Names.Camel(move.ToString()), Names.Camel(problem.State.ToString()), string.Join(", ", names.DefaultIfEmpty("—")))
            .With("allowedMoves", names).With("state", Names.Camel(problem.State.ToString()));
    }

    public static Refusal MoveNotYours(Move move) => new("move-not-yours", RefusalKind.NotAllowed, Names.Camel(move.ToString()));

    public static Refusal NoteNeeded { get; } = new Refusal("note-needed", RefusalKind.BadInput).At("note");

    public static Refusal NoteTooLong { get; } = new Refusal("note-too-long", RefusalKind.BadInput, Limits.NoteLength).At("note");

    public static Refusal UntilNeeded { get; } = new Refusal("until-needed", RefusalKind.BadInput).At("until");

    public static Refusal UntilPast { get; } = new Refusal("until-past", RefusalKind.BadInput).At("until");

    public static Refusal UnknownUnit { get; } = new Refusal("unknown-unit", RefusalKind.BadInput).At("unit");

    public static Refusal IntoNeeded { get; } = new Refusal("into-needed", RefusalKind.BadInput).At("into");

    public static Refusal IntoItself { get; } = new Refusal("into-itself", RefusalKind.BadInput).At("into");

    public static Refusal VerifiedByAnother { get; } = new("verified-by-another", RefusalKind.NotAllowed);

    public static Refusal ReturnedOnce { get; } = new("returned-once", RefusalKind.Conflict);

    public static Refusal NothingAsked { get; } = new("nothing-asked", RefusalKind.Conflict);

    public static Refusal ChangedMeanwhile { get; } = new("changed-meanwhile", RefusalKind.Conflict);

    public static Refusal UnknownPlan { get; } = new("unknown-plan", RefusalKind.NotFound);

    public static Refusal UnknownPeriod { get; } = new("unknown-period", RefusalKind.NotFound);

    public static Refusal NoSuchMilestone { get; } = new("no-such-milestone", RefusalKind.NotFound);

    public static Refusal PeriodsOverlap(string name) => new Refusal("periods-overlap", RefusalKind.Conflict, name).At("from");

    /// <summary>More problems were chosen than are printed in one file.</summary>
    public static Refusal TooManySheets(int most) => new("too-many-sheets", RefusalKind.BadInput, most);

    public static Refusal NothingChosen { get; } = new("nothing-chosen", RefusalKind.BadInput);

    public static Refusal NothingToPlan { get; } = new("nothing-to-plan", RefusalKind.Conflict);
}
