namespace Chuangcheng.Server.Todo;

/// <summary>A heading of the list: overdue, today, week, later, open.</summary>
/// <param name="Until">What is due before; null for what has no deadline.</param>
public sealed record TodoSpan(string Name, DateTimeOffset? Until)
{
    public bool Holds(DateTimeOffset? due) => Until is null || due < Until;
}
