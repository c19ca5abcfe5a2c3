namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>One arrow of the table: who may take it, and the clause that allows it.</summary>
/// <param name="OtherEyes">Only by somebody who neither edited nor proofread this issue.</param>
/// <param name="NeedsWords">Not without a reason.</param>
public sealed record DeskEdge(IssueState From, DeskStep Step, IssueState To, DeskHand By, string Clause, bool OtherEyes = false, bool NeedsWords = false);
