namespace Chuangcheng.Model.Organisation;

/// <summary>A post 岗位 of a unit: cards and cases bind the post and, by dates, the person on it (R-RESP-01).</summary>
public sealed class Post
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }

    /// <summary>Unique inside the district.</summary>
    public required string Code { get; set; }

    public required int Unit { get; set; }
    public required string Title { get; set; }
    public required DateOnly Since { get; set; }

    /// <summary>First day it no longer exists.</summary>
    public DateOnly? Until { get; set; }
}
