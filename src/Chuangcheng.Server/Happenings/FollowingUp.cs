using Chuangcheng.Server.Measures;

namespace Chuangcheng.Server.Happenings;

/// <summary>What a consequence works with.</summary>
/// <param name="Recorded">The visit all this follows from, when it was recorded in this very transaction.</param>
internal sealed record FollowingUp(Ledger Ledger, Register Register, ColumnFeed Columns, DateTimeOffset Now, Recorded? Recorded = null);
