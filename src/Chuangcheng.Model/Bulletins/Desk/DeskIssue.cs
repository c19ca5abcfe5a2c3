using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>One issue of a bulletin; it changes only through <see cref="Take"/> and, while a draft, through its editors.</summary>
public sealed class DeskIssue
{
    public required Guid Id { get; init; }

    public required int No { get; init; }

    /// <summary>The desk: a district, or a city's own number.</summary>
    public required int District { get; init; }

    public required int Series { get; init; }

    /// <summary>增刊.</summary>
    public required bool IsSpecial { get; init; }

    /// <summary>What the desk calls it before it has a number.</summary>
    public string Name { get; set; } = "";

    public IssueState State { get; private set; } = IssueState.Compiling;

    /// <summary>第…期; null before the sign-off.</summary>
    public int? Number { get; private set; }

    /// <summary>总第…期; null where only one number runs.</summary>
    public int? Total { get; private set; }

    /// <summary>The day of the sign-off.</summary>
    public DateOnly? Date { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SignedAt { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>Everybody may read it, without an account.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>Accounts of the last editor, and of whoever proofread, reviewed, signed; 0 for nobody yet.</summary>
    public int EditedBy { get; private set; }

    public int ProofedBy { get; private set; }

    public int ReviewedBy { get; private set; }

    public int SignedBy { get; private set; }

    /// <summary>What was signed, as data (docs/bulletin-json.md); empty before.</summary>
    public string Content { get; private set; } = "";

    /// <summary>What it is found by; empty before it is out.</summary>
    public string SearchText { get; private set; } = "";

    public int Steps { get; private set; }

    public int Version { get; private set; }

    /// <summary>Why this step cannot be taken by this actor; null when it can.</summary>
    public Refusal? Refuses(Actor actor, DeskStep step, string note)
    {
        if (DeskLifecycle.Find(State, step) is not { } edge) return DeskRefusals.StepNotAllowed(this, step, StepsOpenTo(actor));
        if ((edge.By & HandsOf(actor)) == 0) return DeskRefusals.StepNotYours(step);
        if (edge.OtherEyes && (actor.Account == ProofedBy || actor.Account == EditedBy)) return DeskRefusals.OtherEyes;
        return edge.NeedsWords && note.Length == 0 ? DeskRefusals.ReasonNeeded : null;
    }

    /// <summary>The steps somebody may take now.</summary>
    public IReadOnlyList<DeskStep> StepsOpenTo(Actor actor) =>
        [.. DeskLifecycle.Edges.Where(edge => edge.From == State && (edge.By & HandsOf(actor)) != 0 && !(edge.OtherEyes && (actor.Account == ProofedBy || actor.Account == EditedBy))).Select(edge => edge.Step)];

    public static DeskHand HandsOf(Actor actor) => (actor.May(Right.EditBulletins) ? DeskHand.Editor : DeskHand.None) | (actor.May(Right.SignBulletins) ? DeskHand.Signer : DeskHand.None);

    /// <summary>Takes a step.</summary>
    /// <exception cref="Refused">It is not allowed.</exception>
    public IssueStep Take(DeskStep step, Actor actor, DateTimeOffset now, string note, Guid id)
    {
        if (Refuses(actor, step, note) is { } refusal) throw new Refused(refusal);
        var from = State;
        State = DeskLifecycle.Find(from, step)!.To;
        switch (step)
        {
            case DeskStep.Proof: ProofedBy = actor.Account; break;
            case DeskStep.Review: ReviewedBy = actor.Account; break;
            case DeskStep.Sign: (SignedBy, SignedAt) = (actor.Account, now); break;
            case DeskStep.Issue: IssuedAt = now; break;
            case DeskStep.Withdraw: (Notice, IsPublic) = (note, IsPublic && IssuedAt is not null); break;
            case DeskStep.SendBack: (ProofedBy, ReviewedBy) = (0, 0); break;
        }
        Version++;
        return new() { Id = id, Issue = No, Seq = ++Steps, Step = step, From = from, To = State, Actor = actor.Account, At = now, Note = note };
    }

    /// <summary>The number and the day, once, with the sign-off.</summary>
    public void AssignNumber(int number, int? total, DateOnly day)
    {
        if (Number is not null) throw new InvalidOperationException("An issue is numbered once.");
        (Number, Total, Date) = (number, total, day);
    }

    /// <summary>What was signed, and what it is found by.</summary>
    public void Freeze(string content, string searchText) => (Content, SearchText) = (content, searchText);

    /// <summary>An issue that came out before there was this desk: it keeps its text, its number and its day.</summary>
    public void TakeIn(int? number, int? total, DateOnly day, string content, string searchText, DateTimeOffset now)
    {
        (State, Number, Total, Date, SignedAt, IssuedAt) = (IssueState.Issued, number, total, day, now, now);
        Freeze(content, searchText);
    }

    public void Release(bool isPublic)
    {
        if (!State.IsOut()) throw new Refused(DeskRefusals.NotIssued);
        IsPublic = isPublic;
        Version++;
    }

    /// <summary>Its items, order or figures were changed.</summary>
    public void EditedByAccount(int account)
    {
        if (!State.IsDraft()) throw new Refused(DeskRefusals.NoLongerADraft);
        EditedBy = account;
        Version++;
    }
}
