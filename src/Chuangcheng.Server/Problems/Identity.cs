using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Problems;

/// <summary>Numbers of problems: one running for the ledger, one a year for people.</summary>
internal static class Identity
{
    public static async Task<ProblemIdentity> Make(Ledger ledger, int district, DateOnly day)
    {
        var no = await Sequence.Next(ledger, "problems");
        var number = await Sequence.Next(ledger, FormattableString.Invariant($"problem-number:{district}:{day.Year}"));
        return new(district, no, Guid.CreateVersion7(), NumberOf(day.Year, number));
    }

    public static string NumberOf(int year, long number) => FormattableString.Invariant($"WT-{year}-{number:000000}");
}
