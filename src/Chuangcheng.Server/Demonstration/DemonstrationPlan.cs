namespace Chuangcheng.Server.Demonstration;

/// <summary>What district is made: the same plan makes the same district, ids included.</summary>
/// <param name="Scale">small, district or city.</param>
/// <param name="Today">The last day of the data; null is the real one.</param>
public sealed record DemonstrationPlan(int Seed = 1, string Scale = "district", DateOnly? Today = null);
