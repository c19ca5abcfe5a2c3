namespace Chuangcheng.Model.Assessments;

/// <summary>Points lost, and the very record that lost them.</summary>
/// <param name="Component">Code; empty for a deduction.</param>
/// <param name="Record">The visit, the problem or the event; null for an entered figure.</param>
/// <param name="Item">Empty unless it is a check or a problem.</param>
/// <param name="Points">Unrounded, of the scheme's total.</param>
public sealed record Loss(string Component, Guid? Record, string Item, string Indicator, string What, decimal Points);
