namespace Chuangcheng.Server.Verification;

/// <param name="Sealed">Links that hold.</param>
/// <param name="Unsealed">The tail not yet sealed.</param>
/// <param name="Head">Hash of the last link that holds.</param>
/// <param name="BrokenAt">Id of the first happening that does not fit; null when all do.</param>
public sealed record ChainFinding(long Sealed, long Unsealed, string Head, long? BrokenAt);
