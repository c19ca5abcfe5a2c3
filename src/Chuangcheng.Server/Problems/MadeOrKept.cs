using Chuangcheng.Model.Problems;

namespace Chuangcheng.Server.Problems;

/// <summary>A problem a happening of this transaction names: perhaps made or taken in hand in it, and not written yet.</summary>
internal static class MadeOrKept
{
    public static async Task<Problem> Find(Ledger ledger, int district, long no) =>
        ledger.Made.Concat(ledger.Changed).OfType<Problem>().FirstOrDefault(p => p.District == district && p.No == no) ?? (await ledger.Problems.FindAsync(district, no))!;
}
