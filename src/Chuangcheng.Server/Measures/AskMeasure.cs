using System.Collections.Frozen;
using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Plumbing;
using Dimension = Chuangcheng.Model.Measures.Dimension;

namespace Chuangcheng.Server.Measures;

/// <summary>Reads a question to a measure from an address; an unknown word in it is refused.</summary>
internal static class AskMeasure
{
    private static readonly FrozenDictionary<string, Dimension> Dimensions =
        Enum.GetValues<Dimension>().ToFrozenDictionary(dimension => Names.Camel(dimension.ToString()));

    public static IReadOnlyList<string> Words { get; } = ["period", "from", "to", "by", "across", "compare", "window", "part", "exact", "unit", "street", "siteType", "indicator", "item", "source", "month", "day"];

    /// <summary>Words that open records: those that make a table are left out.</summary>
    public static IEnumerable<string> Opening => Words.Where(word => word is not ("by" or "across" or "compare"));

    /// <exception cref="Refused">Everything that is wrong with it.</exception>
    public static TableQuestion Table(Measure measure, IQueryCollection query, Register register, Actor actor, DateTimeOffset now)
    {
        var faults = new List<Refusal>();
        var across = By("across", measure, query, faults);
        var by = query["by"].ToString();
        if (across is not null && (by.Length == 0 || by == query["across"])) faults.Add(PlumbingRefusals.OneOf("by", Offered(measure)));
        if (query["compare"].ToString() is not ("" or "true" or "false")) faults.Add(PlumbingRefusals.OneOf("compare", ["true", "false"]));
        return new(Read(measure, query, register, actor, now, faults), across, query["compare"] == "true");
    }

    /// <exception cref="Refused">Everything that is wrong with it.</exception>
    public static MeasureQuery Read(Measure measure, IQueryCollection query, Register register, Actor actor, DateTimeOffset now) => Read(measure, query, register, actor, now, []);

    private static MeasureQuery Read(Measure measure, IQueryCollection query, Register register, Actor actor, DateTimeOffset now, List<Refusal> known)
    {
        var faults = query.Keys.Where(k => !Words.Contains(k) && !Paging.Names.Contains(k)).Select(k => PlumbingRefusals.UnknownFilter(k, Words)).Concat(known).ToList();
        var filters = new Dictionary<Dimension, IReadOnlySet<int>>();
        if (query["exact"].ToString() is not ("" or "unit")) faults.Add(PlumbingRefusals.OneOf("exact", ["unit"]));
        var (from, to) = Period(measure, query, register.Time.DayOf(now), faults);
        foreach (var (name, dimension) in Dimensions.Where(d => Words.Contains(d.Key) && d.Value is not (Dimension.Month or Dimension.Day)))
            if (query[name].ToString() is { Length: > 0 } text)
            {
                if (!measure.Dimensions.Contains(dimension)) faults.Add(PlumbingRefusals.UnknownFilter(name, Offered(measure)));
                else if (Keys(dimension, text, query["exact"] == name, register, actor) is { } keys) filters[dimension] = keys;
                else faults.Add(PlumbingRefusals.BadValue(name, text));
            }
        var asked = new MeasureQuery
        {
            Boundary = actor.Boundary, Now = now, From = from, To = to, By = By("by", measure, query, faults),
            Window = Window(query, faults), Filters = filters,
        };
        return faults.Count > 0 ? throw new Refused(faults) : asked;
    }

    public static IEnumerable<string> Offered(Measure measure) => measure.Dimensions.Select(dimension => dimension.Wire());

    private static Dimension? By(string word, Measure measure, IQueryCollection query, List<Refusal> faults)
    {
        if (query[word].ToString() is not { Length: > 0 } text) return null;
        if (Dimensions.TryGetValue(text, out var by) && measure.Dimensions.Contains(by)) return by;
        faults.Add(PlumbingRefusals.OneOf(word, Offered(measure)));
        return null;
    }

    /// <param name="exact">The unit alone, without those under it, as a row by unit counts it.</param>
    private static HashSet<int>? Keys(Dimension dimension, string text, bool exact, Register register, Actor actor) => dimension switch
    {
        not Dimension.Source when text == MeasureKeys.None => [0],
        Dimension.Unit or Dimension.Street => register.FindUnit(text, actor) is { } unit ? exact ? [unit.No] : [.. register.Tree.BoundaryOf(unit.No).Units()] : null,
        Dimension.SiteType => Known(register.Catalogues.SiteTypeNo(text)),
        Dimension.Indicator => IndicatorCode.TryParse(text, out var code) ? Known(register.Catalogues.IndicatorNo(code.ToString())) : null,
        Dimension.Item => Known(register.Catalogues.ItemNo(text)),
        Dimension.Source => Names.Read<ProblemSource>(text) is { } source ? [(int)source] : null,
        _ => null,
    };

    private static HashSet<int>? Known(int no) => no == 0 ? null : [no];

    /// <summary>The days that all of period, from, to, month (as 2026-05) and day leave over; a key of a row opens that row.</summary>
    private static (DateOnly? From, DateOnly? To) Period(Measure measure, IQueryCollection query, DateOnly today, List<Refusal> faults)
    {
        var (from, to) = (Day("from", query, faults), Day("to", query, faults));
        if (to < from) faults.Add(PlumbingRefusals.BadValue("to", query["to"]));
        var (first, last) = Named(query["period"].ToString(), today, faults);
        if (first is { } start) from = Later(from, start);
        if (last is { } end) to = Earlier(to, end);
        foreach (var name in new[] { "month", "day" }.Where(name => query[name].ToString().Length > 0))
            if (!measure.Dimensions.Contains(Dimensions[name])) faults.Add(PlumbingRefusals.UnknownFilter(name, Offered(measure)));
            else if (Day(name, name == "day" ? "" : "-01", query, faults) is { } day)
                (from, to) = (Later(from, day), Earlier(to, name == "day" ? day : day.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1)));
        return (from, to);
    }

    private static (DateOnly?, DateOnly?) Named(string period, DateOnly today, List<Refusal> faults)
    {
        try
        {
            return Console.Period.Read(period, today);
        }
        catch (Refused refused)
        {
            faults.AddRange(refused.Refusals);
            return (null, null);
        }
    }

    private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;

    private static DateOnly? Day(string name, IQueryCollection query, List<Refusal> faults) => Day(name, "", query, faults);

    private static DateOnly? Day(string name, string rest, IQueryCollection query, List<Refusal> faults)
    {
        if (query[name].ToString() is not { Length: > 0 } text) return null;
        if (DateOnly.TryParseExact(text + rest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        faults.Add(PlumbingRefusals.BadValue(name, text));
        return null;
    }

    private static int Window(IQueryCollection query, List<Refusal> faults)
    {
        if (query["window"].ToString() is not { Length: > 0 } text) return 90;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650) return days;
        faults.Add(PlumbingRefusals.BadValue("window", text));
        return 90;
    }
}
