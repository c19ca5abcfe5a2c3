using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Indicators;

/// <param name="Level">1, 2 or 3 for Ⅰ, Ⅱ, Ⅲ.</param>
public sealed record IndicatorLine(
    string Code, string? Parent, int Level, string NameZh, string NameEn, decimal Weight, string LeadDepartment, IReadOnlyList<string> CheckItems, string Standard, string Edition, bool Example);

public sealed record SiteTypeLine(string Code, string NameZh, string NameEn, string Group, string LeadDepartment, string Edition);

/// <summary>The tree of indicators of the edition in force.</summary>
internal static class ListIndicators
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/indicators", Indicators).Needs(Right.ReadRegister).WithTags("Indicators").Asks(["level", "parent", "q"], "number").ProducesProblem(400);
        api.MapGet("/site-types", SiteTypes).Needs(Right.ReadRegister).WithTags("Indicators").Asks(["q"], "number").ProducesProblem(400);
    }

    /// <summary>Indicators Ⅰ, Ⅱ and Ⅲ; filters level and parent.</summary>
    internal static Ok<Page<IndicatorLine>> Indicators(HttpContext context, Register register)
    {
        var (paging, filters) = Query(context, ["level", "parent", "q"]);
        var edition = register.Catalogues.Current;
        var parent = filters["parent"] is { Length: > 0 } text ? Parse(text) : (IndicatorCode?)null;
        var rows = (edition?.Indicators ?? []).Where(i => filters["level"].Length == 0 || i.Code.Level.ToString(System.Globalization.CultureInfo.InvariantCulture) == filters["level"])
            .Where(i => parent is null || i.Parent == parent)
            .Where(i => filters["q"].Length == 0 || i.NameZh.Contains(filters["q"], StringComparison.Ordinal) || i.Code.ToString() == filters["q"]);
        return TypedResults.Ok(InMemoryPage.Of(rows, paging, i => i.Code.Level * 100_000 + i.Code.Number, null, i => new IndicatorLine(
            i.Code.ToString(), i.Parent?.ToString(), i.Code.Level, i.NameZh, i.NameEn, i.Weight, i.LeadDepartment, i.CheckItems, i.StandardZh, edition!.Code, edition.IsExample)));
    }

    /// <summary>Site types of the edition in force.</summary>
    internal static Ok<Page<SiteTypeLine>> SiteTypes(HttpContext context, Register register)
    {
        var (paging, filters) = Query(context, ["q"]);
        var edition = register.Catalogues.Current;
        var rows = (edition?.SiteTypes ?? []).Select((type, index) => (type, index))
            .Where(r => filters["q"].Length == 0 || r.type.NameZh.Contains(filters["q"], StringComparison.Ordinal) || r.type.Code == filters["q"]);
        return TypedResults.Ok(InMemoryPage.Of(rows, paging, r => r.index, null, r => new SiteTypeLine(
            r.type.Code, r.type.NameZh, r.type.NameEn, r.type.GroupZh, r.type.LeadDepartment, edition!.Code)));
    }

    private static IndicatorCode Parse(string text) =>
        IndicatorCode.TryParse(text, out var code) ? code : throw new Refused(PlumbingRefusals.BadValue("parent", text));

    private static (Paging, Dictionary<string, string>) Query(HttpContext context, string[] filters)
    {
        var faults = new List<Refusal>();
        var query = context.Request.Query;
        faults.AddRange(query.Keys.Where(k => !filters.Contains(k) && !Paging.Names.Contains(k)).Select(k => PlumbingRefusals.UnknownFilter(k, filters)));
        var paging = Paging.Read(query, ["number"], "number", faults);
        return faults.Count > 0 ? throw new Refused(faults) : (paging, filters.ToDictionary(f => f, f => query[f].ToString()));
    }
}
