using System.Globalization;
using System.Text;
using Chuangcheng.Model;

namespace Chuangcheng.Server.Plumbing;

/// <summary>How a list is walked: by page for people, by <see cref="After"/> at any depth at the same speed for programs.</summary>
/// <param name="After">Where the last answer ended: its sort value and its number; null at the start.</param>
internal sealed record Paging(int Page, int PageSize, string Sort, bool Descending, PageEnd? After)
{
    public static IReadOnlyList<string> Names { get; } = ["page", "pageSize", "after", "sort"];

    public static Paging Default { get; } = new(1, 50, "createdAt", true, null);

    public static Paging Read(IQueryCollection query, IReadOnlyList<string> sorts, string usual, List<Refusal> faults)
    {
        var sort = query["sort"].ToString() is { Length: > 0 } given ? given : usual;
        var field = sort.TrimStart('-');
        if (!sorts.Contains(field)) faults.Add(PlumbingRefusals.UnknownSort(sort, sorts));
        var after = query["after"].ToString() is { Length: > 0 } token ? PageEnd.Parse(token) : null;
        if (after is null && query["after"].ToString().Length > 0) faults.Add(PlumbingRefusals.BadValue("after", query["after"]));
        return new(Number(query, "page", 1, 1_000_000, faults), Number(query, "pageSize", 50, Limits.PageSize, faults), field, sort.StartsWith('-'), after);
    }

    private static int Number(IQueryCollection query, string name, int usual, int most, List<Refusal> faults)
    {
        var text = query[name].ToString();
        if (text.Length == 0) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        faults.Add(PlumbingRefusals.BadValue(name, text));
        return usual;
    }
}

/// <summary>The last row of a page: the value sorted by (ticks, or 0 when there is none) and the row's own number.</summary>
internal sealed record PageEnd(long Value, long No)
{
    public override string ToString() => Convert.ToBase64String(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{Value}.{No}"))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static PageEnd? Parse(string token)
    {
        var padded = token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '=');
        Span<byte> bytes = stackalloc byte[96];
        if (padded.Length > 96 || !Convert.TryFromBase64String(padded, bytes, out var length)) return null;
        var parts = Encoding.ASCII.GetString(bytes[..length]).Split('.');
        return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var value) && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var no)
            ? new(value, no) : null;
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Total">All that match; a lower bound when <paramref name="TotalIsLowerBound"/>.</param>
/// <param name="Next">Walks on as <c>after</c>; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, [property: System.Text.Json.Serialization.JsonPropertyName("page")] int Number, int PageSize, string? Next, bool TotalIsLowerBound = false);
