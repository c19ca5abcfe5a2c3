using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>What the ledger can be asked, as one table: a filter or sort that is not here is refused.</summary>
internal sealed record ProblemQuery
{
    public static IReadOnlyList<string> Filters { get; } =
        ["state", "unit", "indicator", "site", "overdue", "item", "type", "source", "street", "from", "to", "q"];

    public static IReadOnlyList<string> Sorts { get; } = ["createdAt", "dueAt", "number"];

    public IReadOnlyList<ProblemState> States { get; private init; } = [];
    public int? Unit { get; private init; }
    public string? Indicator { get; private init; }
    public Guid? Site { get; private init; }
    public bool? Overdue { get; private init; }
    public string? Item { get; private init; }
    public string? Type { get; private init; }
    public ProblemSource? Source { get; private init; }
    public int? Street { get; private init; }
    public DateOnly? From { get; private init; }
    public DateOnly? To { get; private init; }
    public string? Text { get; private init; }
    public Paging Paging { get; private init; } = Paging.Default;

    /// <exception cref="Refused">An unknown filter, sort or value; each is named.</exception>
    public static ProblemQuery Read(IQueryCollection query, Register register, Actor actor)
    {
        var faults = new List<Refusal>();
        foreach (var name in query.Keys.Where(name => !Filters.Contains(name) && !Paging.Names.Contains(name)))
            faults.Add(PlumbingRefusals.UnknownFilter(name, Filters));
        string? Of(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
        T? Parse<T>(string name, Func<string, T?> parse) where T : struct
        {
            if (Of(name) is not { } text) return null;
            if (parse(text) is { } value) return value;
            faults.Add(PlumbingRefusals.BadValue(name, text));
            return null;
        }
        DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var states = (Of("state") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => (text, state: Names.Read<ProblemState>(text))).ToList();
        faults.AddRange(states.Where(s => s.state is null).Select(s => PlumbingRefusals.OneOf("state", Enum.GetValues<ProblemState>().Select(x => x.Wire()))));
        int? Place(string text) => register.FindUnit(text, actor)?.No;
        var read = new ProblemQuery
        {
            States = [.. states.Where(s => s.state is not null).Select(s => s.state!.Value)],
            Unit = Parse("unit", Place), Street = Parse("street", Place),
            Site = Parse("site", text => Guid.TryParse(text, out var id) ? (Guid?)id : null),
            Overdue = Parse("overdue", text => bool.TryParse(text, out var yes) ? (bool?)yes : null),
            Indicator = Parse("indicator", text => IndicatorCode.TryParse(text, out var code) ? (IndicatorCode?)code : null)?.ToString(),
            Source = Parse("source", Names.Read<ProblemSource>),
            Item = Of("item"), Type = Of("type"), From = Parse("from", Day), To = Parse("to", Day), Text = Of("q"),
            Paging = Paging.Read(query, Sorts, Of("q") is null ? "-createdAt" : "-number", faults),
        };
        return faults.Count > 0 ? throw new Refused(faults) : read;
    }

    /// <summary>Every filter but the words, which <see cref="SearchProblems"/> looks for.</summary>
    public IQueryable<Problem> Over(IQueryable<Problem> problems, Register register, DateTimeOffset now)
    {
        if (States is [var only]) problems = problems.Where(p => p.State == only);
        else if (States.Count > 1) problems = problems.Where(p => States.Contains(p.State));
        if (Unit is { } unit) { var under = Under(register, unit); problems = problems.Where(p => under.Contains(p.Responsible)); }
        if (Street is { } street) { var ground = Under(register, street); problems = problems.Where(p => ground.Contains(p.Territory)); }
        if (Indicator is { } indicator) problems = problems.Where(p => p.Indicator == indicator);
        if (Site is { } site) problems = problems.Where(p => p.SiteId == site);
        if (Item is { } item) problems = problems.Where(p => p.Item == item);
        if (Type is { } type) problems = problems.Where(p => p.SiteType == type);
        if (Source is { } source) problems = problems.Where(p => p.Source == source);
        if (From is { } from) { var start = register.Time.StartOf(from); problems = problems.Where(p => p.CreatedAt >= start); }
        if (To is { } to) { var end = register.Time.StartOf(to.AddDays(1)); problems = problems.Where(p => p.CreatedAt < end); }
        if (Overdue is { } overdue) problems = overdue ? problems.Where(OverdueAt(now)) : problems.Where(NotOverdueAt(now));
        return problems;
    }

    /// <summary>The same question to the columns, but for the words.</summary>
    /// <param name="site">The number of the site asked for; -1 for one that is not there, null for none asked.</param>
    public LedgerQuestion Of(Boundary boundary, Register register, Numbers codes, int? site, DateTimeOffset now)
    {
        var any = new Dictionary<Facet, IReadOnlyCollection<int>>();
        if (States.Count > 0) any[Facet.State] = [.. States.Select(state => (int)state)];
        if (Unit is { } unit) any[Facet.Responsible] = Under(register, unit);
        if (Street is { } street) any[Facet.Territory] = Under(register, street);
        if (Indicator is { } indicator) any[Facet.Indicator] = [codes.Known(indicator)];
        if (site is { } there) any[Facet.Site] = [there];
        if (Item is { } item) any[Facet.Item] = [codes.Known(item)];
        if (Type is { } type) any[Facet.Type] = [codes.Known(type)];
        if (Source is { } source) any[Facet.Source] = [(int)source];
        return new()
        {
            Boundary = boundary, Now = now, Any = any, Overdue = Overdue,
            From = From is { } from ? register.Time.StartOf(from) : null, Until = To is { } to ? register.Time.StartOf(to.AddDays(1)) : null,
            Order = Paging.Sort switch { "dueAt" => LedgerOrder.DueAt, "number" => LedgerOrder.Number, _ => LedgerOrder.CreatedAt }, Descending = Paging.Descending, Skip = Paging.After is null ? (Paging.Page - 1) * Paging.PageSize : 0,
            After = Paging.After is { } end ? (Paging is { Sort: "dueAt" } && end.Value == 0 ? null : Paging.Sort == "number" ? end.No : end.Value, end.No) : null,
        };
    }

    internal static System.Linq.Expressions.Expression<Func<Problem, bool>> OverdueAt(DateTimeOffset now) =>
        p => p.State < ProblemState.FedBack && p.PausedAt == null && p.DueAt != null && p.DueAt < now;

    private static System.Linq.Expressions.Expression<Func<Problem, bool>> NotOverdueAt(DateTimeOffset now) =>
        p => !(p.State < ProblemState.FedBack && p.PausedAt == null && p.DueAt != null && p.DueAt < now);

    private static List<int> Under(Register register, int unit) => [.. register.Tree.BoundaryOf(unit).Units()];
}
