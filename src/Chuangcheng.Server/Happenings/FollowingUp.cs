using Chuangcheng.Server.Measures;

namespace Chuangcheng.Server.Happenings;

/// <summary>What a consequence works with.</summary>
internal sealed record FollowingUp(Ledger Ledger, Register Register, ColumnFeed Columns, DateTimeOffset Now)
{
    /// <summary>The visit all this follows from, when it was recorded in this very transaction.</summary>
    public Recorded? Recorded { get; set; }
}
