namespace Chuangcheng.Server.Todo;

/// <summary>What is to be done: each kind is opened on a page of its own.</summary>
public enum TodoKind
{
    Problem = 1,
    /// <summary>A round to finish, or a patrol to walk.</summary>
    Round,
    /// <summary>A report whose figures nobody confirmed yet.</summary>
    Report,
    /// <summary>An issue that waits for its next step.</summary>
    Issue,
    /// <summary>News that waits to be picked.</summary>
    News,
    Appeal,
    /// <summary>A period that is over and not published.</summary>
    Period,
    /// <summary>Materials that lack something.</summary>
    Material,
}
