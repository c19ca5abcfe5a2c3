namespace Chuangcheng.Server.Plumbing;

/// <summary>Pages a small list that is in memory already.</summary>
internal static class InMemoryPage
{
    /// <param name="no">The row's own number, in which it is walked.</param>
    /// <param name="by">What else to sort by; null is the number.</param>
    public static Page<TLine> Of<T, TLine>(IEnumerable<T> rows, Paging paging, Func<T, int> no, Func<T, string>? by, Func<T, TLine> line)
    {
        var sorted = rows.ToList();
        sorted.Sort((a, b) =>
        {
            var order = by is null ? 0 : string.CompareOrdinal(by(a), by(b));
            if (order == 0) order = no(a).CompareTo(no(b));
            return paging.Descending ? -order : order;
        });
        var start = paging.After is { } after ? sorted.FindIndex(row => no(row) == after.No) + 1 : Math.Min((paging.Page - 1) * paging.PageSize, sorted.Count);
        var page = sorted.Skip(start).Take(paging.PageSize).ToList();
        var next = start + page.Count < sorted.Count ? new PageEnd(0, no(page[^1])).ToString() : null;
        return new([.. page.Select(line)], sorted.Count, paging.Page, paging.PageSize, next);
    }
}
