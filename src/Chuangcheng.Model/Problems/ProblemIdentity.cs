namespace Chuangcheng.Model.Problems;

/// <summary>How the ledger knows it.</summary>
public sealed record ProblemIdentity(int District, long No, Guid Id, string Number);
