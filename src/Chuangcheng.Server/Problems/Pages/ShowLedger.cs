using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>The ledger page: what the address asks, answered.</summary>
internal sealed class ShowLedger(ListProblems list, KeepViews views, Database database, Register register, Words words, TimeProvider clock)
{
    private static readonly ProblemState[] Shelved =
        [ProblemState.Reported, ProblemState.Registered, ProblemState.Assigned, ProblemState.InWork, ProblemState.FedBack, ProblemState.LongTerm, ProblemState.Watching];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(LedgerQuery.Path, async ([AsParameters] LedgerQuery query, HttpContext context, ShowLedger show) =>
        Page.Of<LedgerPage>(await show.View(query, context.Actor()))).Needs(Right.ReadLedger).ExcludeFromDescription();

    public async Task<LedgerView> View(LedgerQuery query, Actor actor)
    {
        var now = register.Time.Local(clock.Now());
        try
        {
            var page = await list.Find(Read(query, register, actor, now), actor.Boundary);
            return new(query, [.. page.Items.Select(Row)], page.Total, page.TotalIsLowerBound, page.Next, Choices(actor), now, await Shelves(actor))
            {
                MayExport = actor.May(Right.Export), MayPaste = actor.May(Right.PlanInspections), BatchMoves = Batch(actor), Views = await views.Of(actor), HasTemplate = await HasTemplate(actor),
            };
        }
        catch (Refused refused)
        {
            return new(query, [], 0, false, null, Choices(actor), now) { Error = Asked.Words(refused) };
        }
    }

    /// <summary>The address of the page as the question of the API.</summary>
    internal static ProblemQuery Read(LedgerQuery query, Register register, Actor actor, DateTimeOffset now)
    {
        var (from, to) = Console.Period.Read(query.Period, DateOnly.FromDateTime(now.DateTime));
        var asked = query.Filters().Where(pair => pair.Key is not ("period" or "siteType"))
            .Append(new("type", query.SiteType)).Append(new("from", Day(from))).Append(new("to", Day(to)))
            .Append(new("sort", query.Sort)).Append(new("after", query.After)).Append(new("pageSize", query.PageSize?.ToString(CultureInfo.InvariantCulture)))
            .Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value));
        return ProblemQuery.Read(new QueryCollection(asked), register, actor);
    }

    private static List<string> Batch(Actor actor) => !actor.May(Right.MoveProblems) ? []
        : actor.Role switch { Role.Office => ["verify", "assign"], Role.Inspector => ["verify"], Role.Street => ["verify", "sign"], _ => ["sign"] };

    private async Task<bool> HasTemplate(Actor actor)
    {
        await using var ledger = database.Read();
        return await ledger.ExportTemplates.AnyAsync(t => t.District == actor.District);
    }

    private LedgerRow Row(ProblemLine p) => new()
    {
        Id = p.Id, Number = p.Number, Item = ItemName.Of(p.Item, p.ItemName, register, words), Note = p.Note, Site = p.Place, Territory = p.TerritoryName ?? "",
        Unit = p.UnitName ?? "", State = p.State, DueAt = p.DueAt is { } due ? register.Time.Local(due) : null, Overdue = p.Overdue, DueProvisional = p.DueProvisional,
        ClockRuns = p.State is "assigned" or "inWork", FoundAt = register.Time.Local(p.CreatedAt), Count = p.Count, Rebounds = p.Rebounds, AssignedAt = p.AssignedAt is { } assigned ? register.Time.Local(assigned) : null, Indicator = p.Indicator, Source = p.Source, Severity = p.Severity,
    };

    private LedgerChoices Choices(Actor actor) => new(
        register.Answering(actor),
        [.. (register.Catalogues.Current?.Indicators ?? []).Where(i => i.Code.Level == 3).Select(i => new Choice(i.Code.ToString(), $"{i.Code} {(Language.IsEnglish ? i.NameEn : i.NameZh)}"))],
        [.. (register.Catalogues.Current?.SiteTypes ?? []).Select(t => new Choice(t.Code, Language.IsEnglish ? t.NameEn : t.NameZh))],
        [.. (register.Catalogues.Current?.CheckItems ?? []).Select(i => new Choice(i.Code, Language.IsEnglish ? i.NameEn : i.NameZh))])
    {
        Places = [.. register.Tree.Units.Where(u => u.Kind is UnitKind.Street or UnitKind.Town && u.Until is null && Register.IsInSight(u, actor)).Select(Place)],
    };

    private TreeNode Place(Unit unit) => new(
        unit.Id.ToString(), unit.Name, [.. register.Tree.ChildrenOf(unit.No).Where(u => u.Until is null && u.Kind is not UnitKind.Grid).Select(u => new TreeNode(u.Id.ToString(), u.Name, []))]);

    private async Task<IReadOnlyList<LedgerShelf>> Shelves(Actor actor)
    {
        await using var ledger = database.Read();
        var problems = ledger.Problems.AsNoTracking().Within(actor.Boundary);
        var states = await problems.GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var overdue = await problems.CountAsync(ProblemQuery.OverdueAt(clock.Now()));
        return [new("overdue", overdue), .. Shelved.Select(state => new LedgerShelf(state.Wire(), states.GetValueOrDefault(state)))];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
