namespace Chuangcheng.Model.Documents;

/// <param name="Checks">The denominator: how much was looked at (R-BURDEN-08).</param>
public sealed record ScoreLine(string Unit, decimal Score, int Checks);
