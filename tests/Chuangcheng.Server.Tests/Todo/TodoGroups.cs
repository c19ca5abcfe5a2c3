using Chuangcheng.Server.Todo;

namespace Chuangcheng.Server.Tests.Todo;

public sealed class TodoGroups
{
    // A Wednesday.
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 10, 12, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("2026-05-20T10:11", "overdue")]
    [InlineData("2026-05-20T23:59", "today")]
    [InlineData("2026-05-21T00:00", "week")]
    [InlineData("2026-05-24T23:59", "week")]
    [InlineData("2026-05-25T00:00", "later")]
    [InlineData(null, "open")]
    public void FollowTheDeadline(string? due, string group)
    {
        DateTimeOffset? at = due is null ? null : DateTimeOffset.Parse(due + "+08:00");
        var entry = new TodoEntry(TodoKind.Problem, "/problems/1", "item", "feedback", at);

        new TodoView([entry], 1, new Dictionary<TodoKind, int>(), null, Now).Groups().Single().Key.ShouldBe(group);
    }
}
