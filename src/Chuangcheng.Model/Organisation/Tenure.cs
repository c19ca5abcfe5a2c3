namespace Chuangcheng.Model.Organisation;

/// <summary>Who held a post, and when; a post without one is vacant.</summary>
public sealed class Tenure
{
    public required int District { get; init; }
    public required int Post { get; init; }
    public required int Person { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>First day it was no longer held.</summary>
    public DateOnly? Until { get; set; }

    public bool HoldsOn(DateOnly day) => Since <= day && (Until is null || day < Until);
}
