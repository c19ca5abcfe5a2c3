namespace Chuangcheng.Server.Plumbing;

/// <summary>Pages a small list that is in memory already.</summary>
internal static class InMemoryPage
{
    /// <summary>A list that has its own order, walked by place.</summary>
    /// <param name="rows">As they stand when asked for the descending order.</param>
    public static Page<T> AsOrdered<T>(IReadOnlyList<T> rows, Paging paging)
    {
        var start = paging.After is { } after ? (int)Math.Min(after.No, rows.Count) : Math.Min((paging.Page - 1) * paging.PageSize, rows.Count);
        var page = (paging.Descending ? rows : rows.Reverse()).Skip(start).Take(paging.PageSize).ToList();
        return new(page, rows.Count, paging.Page, paging.PageSize, start + page.Count < rows.Count ? new PageEnd(0, start + page.Count).ToString() : null);
    }

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
