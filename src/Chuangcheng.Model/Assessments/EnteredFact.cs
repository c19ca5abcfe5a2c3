namespace Chuangcheng.Model.Assessments;

/// <summary>A figure somebody entered, or the score of a period rolled up: 0 to 100.</summary>
/// <param name="From">The paper or the period it comes from.</param>
/// <param name="Cases">Observations and records behind a period that is rolled up; 0 of what was entered by hand.</param>
public sealed record EnteredFact(string Component, decimal Value, string From, int Cases = 0);
