namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>Every "no" the desk can give.</summary>
public static class DeskRefusals
{
    public static Refusal StepNotAllowed(DeskIssue issue, DeskStep step, IReadOnlyList<DeskStep> allowed) =>
        new Refusal("step-not-allowed", RefusalKind.Conflict, step.Wire(), issue.State.Wire(), string.Join(", ", allowed.Select(s => s.Wire())))
            .With("allowedSteps", allowed.Select(s => s.Wire()).ToArray()).With("state", issue.State.Wire());

    public static Refusal StepNotYours(DeskStep step) => new("step-not-yours", RefusalKind.NotAllowed, step.Wire());

    public static Refusal OtherEyes { get; } = new("other-eyes", RefusalKind.NotAllowed);

    public static Refusal ReasonNeeded { get; } = new Refusal("reason-needed", RefusalKind.BadInput).At("note");

    public static Refusal NothingInIt { get; } = new("nothing-in-it", RefusalKind.Conflict);

    public static Refusal NotIssued { get; } = new("not-issued", RefusalKind.Conflict);

    public static Refusal NoLongerADraft { get; } = new("no-longer-a-draft", RefusalKind.Conflict);
}
