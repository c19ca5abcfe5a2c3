using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Model.Reports;

/// <summary>Something a report says that the ledger counts too.</summary>
/// <param name="Measure">Name of the measure: problems-found or problems-closed.</param>
/// <param name="From">The least the words allow; 350余 is 350–359.</param>
/// <param name="Figure">What states it.</param>
/// <param name="Start">Of the sentence, in the normalised text.</param>
public sealed record Claim(string Measure, string Sentence, int Start, decimal From, decimal To, Figure Figure)
{
    public bool Agrees(decimal counted) => counted >= From && counted <= To;
}
