namespace Chuangcheng.Model.Measures;

/// <summary>One site as the columns see it.</summary>
/// <param name="UntilDay">First day it no longer exists; 0 while it does.</param>
public sealed record SiteFact(int No, Guid Id, int District, int Unit, int Street, int Type, int SinceDay, int UntilDay);
