namespace Chuangcheng.Model.Measures;

/// <summary>One visit with its checks as the columns see it.</summary>
/// <param name="Site">0 for a free place.</param>
/// <param name="Day">DateOnly.DayNumber of the day it was made, in the district's zone.</param>
public sealed record VisitFact(
    long No, Guid Id, int District, int Territory, int Street, int Recorder, int Site, int SiteType, int Day, byte Kind, IReadOnlyList<CheckFact> Checks);
