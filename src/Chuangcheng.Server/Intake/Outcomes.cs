using System.Collections.Concurrent;

namespace Chuangcheng.Server.Intake;

/// <summary>What became of a file sent a moment ago, so that the page after the redirect can say it. A few are kept, for their sender only.</summary>
internal sealed class Outcomes
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<(Guid Form, int Account), object> kept = [];
    private readonly ConcurrentQueue<(Guid, int)> order = [];

    public void Keep(Guid form, int account, object outcome)
    {
        kept[(form, account)] = outcome;
        order.Enqueue((form, account));
        while (order.Count > Most && order.TryDequeue(out var oldest)) kept.TryRemove(oldest, out _);
    }

    /// <summary>Null when it is forgotten, or was another's.</summary>
    public T? Find<T>(string? form, int account) where T : class => Guid.TryParse(form, out var id) ? kept.GetValueOrDefault((id, account)) as T : null;
}
