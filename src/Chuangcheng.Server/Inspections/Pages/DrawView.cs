namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The proof of a draw.</summary>
/// <param name="Shown">Candidates on the page, the drawn ones first; all of them are in the API's answer.</param>
public sealed record DrawView(RoundLine Round, DrawProof Proof, IReadOnlyList<CandidateLine> Shown);
