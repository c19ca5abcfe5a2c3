using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Server.Inspections;

/// <summary>A walk, without who walked.</summary>
/// <param name="Site">The road section; null for a ground as a whole.</param>
/// <param name="Window">Number of the round's window it counts for, from 0; null without windows.</param>
public sealed record PatrolLine(Guid Id, Guid? Round, Guid? Ground, string? GroundName, Guid? Site, string? SiteName, DateTimeOffset At, int? Window)
{
    internal static PatrolLine Of(Patrol patrol, Site? site, Round? round, Register register) => new(
        patrol.Id, patrol.Round, register.Tree.Find(patrol.Ground)?.Id, register.Tree.Find(patrol.Ground)?.Name, site?.Id, site?.Name, patrol.At,
        Cadence.Parse(round?.Cadence ?? "") is { Windows.Count: > 0 } cadence ? cadence.WindowOf(TimeOnly.FromDateTime(register.Time.Local(patrol.At).DateTime)) : null);
}
