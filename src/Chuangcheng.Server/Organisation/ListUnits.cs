using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Organisation;

/// <param name="Parent">Id of the unit above.</param>
/// <param name="DepartmentTypes">Department types of the catalogue it answers for.</param>
/// <param name="Until">First day it no longer exists.</param>
public sealed record UnitLine(Guid Id, string Code, string Name, string Kind, Guid? Parent, IReadOnlyList<string> DepartmentTypes, DateOnly Since, DateOnly? Until);

/// <summary>The tree of units, as far as the caller's district and boundary reach.</summary>
internal static class ListUnits
{
    private static readonly string[] Filters = ["kind", "q"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/units", Handle)
        .Needs(Right.ReadRegister).WithTags("Organisation").Asks(Filters, "number", "name", "code").ProducesProblem(400);

    /// <summary>Units of the caller's district; filter kind; sort by name or code.</summary>
    internal static Ok<Page<UnitLine>> Handle(HttpContext context, Register register)
    {
        var faults = new List<Refusal>();
        var query = context.Request.Query;
        faults.AddRange(query.Keys.Where(k => !Filters.Contains(k) && !Paging.Names.Contains(k)).Select(k => PlumbingRefusals.UnknownFilter(k, Filters)));
        UnitKind? kind = null;
        if (query["kind"].ToString() is { Length: > 0 } text && (kind = Names.Read<UnitKind>(text)) is null)
            faults.Add(PlumbingRefusals.OneOf("kind", Enum.GetValues<UnitKind>().Select(k => k.Wire())));
        var paging = Paging.Read(query, ["number", "name", "code"], "number", faults);
        if (faults.Count > 0) throw new Refused(faults);
        var q = query["q"].ToString();
        var units = register.Tree.Units
            .Where(u => Register.IsInSight(u, context.Actor()) && (kind is null || u.Kind == kind))
            .Where(u => q.Length == 0 || u.Name.Contains(q, StringComparison.Ordinal) || u.Code == q);
        return TypedResults.Ok(InMemoryPage.Of(units, paging, u => u.No, paging.Sort switch { "name" => u => u.Name, "code" => u => u.Code, _ => null },
            u => Line(u, register)));
    }

    internal static UnitLine Line(Unit unit, Register register) => new(
        unit.Id, unit.Code, unit.Name, unit.Kind.Wire(), unit.Parent is { } parent ? register.Tree.Find(parent)?.Id : null, unit.DepartmentTypes, unit.Since, unit.Until);
}
