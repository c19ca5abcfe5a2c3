namespace Chuangcheng.Model.Assessments;

/// <summary>A figure somebody entered, or the score of a period rolled up: 0 to 100.</summary>
/// <param name="From">The paper or the period it comes from.</param>
public sealed record EnteredFact(string Component, decimal Value, string From);
