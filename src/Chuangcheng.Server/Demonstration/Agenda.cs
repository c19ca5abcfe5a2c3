namespace Chuangcheng.Server.Demonstration;

/// <summary>What is going to happen, in order of time; what would happen after the end does not.</summary>
internal sealed class Agenda(DateTimeOffset end)
{
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset, long)> queue = new();
    private long entered;

    public void At(DateTimeOffset at, Action<DateTimeOffset> what)
    {
        if (at <= end) queue.Enqueue(what, (at, entered++));
    }

    public void Run()
    {
        while (queue.TryDequeue(out var what, out var when)) what(when.Item1);
    }
}
