using static Chuangcheng.Model.Bulletins.Desk.DeskHand;
using static Chuangcheng.Model.Bulletins.Desk.DeskStep;
using static Chuangcheng.Model.Bulletins.Desk.IssueState;

namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>The life of an issue as one table (R-BUL-01): 选编 → 编校 → 审核 → 核签 → number → issued. What is not in it is not allowed.</summary>
public static class DeskLifecycle
{
    public static IReadOnlyList<DeskEdge> Edges { get; } =
    [
        new(Compiling, HandIn, Proofing, Editor, "R-BUL-01: the editor selects, edits, codes, orders"),
        new(Compiling, Drop, Dropped, Editor, "R-BUL-01: without a number nothing is missing"),
        new(Proofing, Proof, Reviewing, Editor, "15.2: 编校"),
        new(Proofing, SendBack, Compiling, Editor, "15.2", NeedsWords: true),
        new(Reviewing, Review, Signing, Editor | Signer, "15.2: 审核", OtherEyes: true),
        new(Reviewing, SendBack, Compiling, Editor | Signer, "15.2", NeedsWords: true),
        new(Signing, Sign, Signed, Signer, "R-BUL-01: the number is given at sign-off; 15.2: the date is the day of the sign-off", OtherEyes: true),
        new(Signing, SendBack, Compiling, Signer, "15.2", NeedsWords: true),
        new(Signed, Issue, Issued, Editor, "R-BUL-01: distribution and receipts begin"),
        new(Signed, Withdraw, Withdrawn, Editor | Signer, "R-BUL-01: keeps its number with a notice", NeedsWords: true),
        new(Issued, Withdraw, Withdrawn, Editor | Signer, "R-BUL-01: keeps its number with a notice", NeedsWords: true),
    ];

    private static readonly Dictionary<(IssueState, DeskStep), DeskEdge> Table = Edges.ToDictionary(edge => (edge.From, edge.Step));

    public static DeskEdge? Find(IssueState state, DeskStep step) => Table.GetValueOrDefault((state, step));

    /// <summary>Its items, order and figures may still change.</summary>
    public static bool IsDraft(this IssueState state) => state is Compiling or Proofing;

    /// <summary>It has a number and stays for ever.</summary>
    public static bool IsNumbered(this IssueState state) => state is Signed or Issued or Withdrawn;

    /// <summary>Readers see it.</summary>
    public static bool IsOut(this IssueState state) => state is Issued or Withdrawn;
}
