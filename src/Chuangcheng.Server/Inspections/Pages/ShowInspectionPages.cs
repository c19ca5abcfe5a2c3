using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>What is read of rounds and visits: the draw's proof, the walking list, scores, comparison, coverage, visits.</summary>
internal sealed class ShowInspectionPages(
    ShowRound rounds, ShowDraw draws, ShowOrder orders, ShowScore scores, CompareRounds compare, ShowMatrix matrix, ShowCoverage coverage, ListVisits list, ShowVisit visits, Database database, Register register)
{
    private const int CandidatesShown = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/inspections/{id:guid}/draw", async (Guid id, HttpContext context, ShowInspectionPages show) => Page.Of<DrawPage>(await show.Draw(id, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/inspections/{id:guid}/order", async (Guid id, HttpContext context, ShowInspectionPages show) => Page.Of<OrderPage>(await show.Order(id, context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/inspections/{id:guid}/score", async (Guid id, bool? capped, HttpContext context, ShowInspectionPages show) => Page.Of<ScorePage>(await show.Score(id, capped ?? false, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/inspections/compare", async (HttpContext context, ShowInspectionPages show) => Page.Of<ComparePage>(await show.Compare(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/inspections/coverage", async (HttpContext context, ShowInspectionPages show) => Page.Of<CoveragePage>(await show.Coverage(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/inspections/visits", async (HttpContext context, ShowInspectionPages show) => Page.Of<VisitsPage>(await show.Visits(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/visits/{id:guid}", async (Guid id, HttpContext context, ShowInspectionPages show) => Page.Of<VisitPage>(await show.Visit(id, context.Actor()))).Needs(Right.ReadLedger);
    }

    private async Task<DrawView> Draw(Guid id, Actor actor)
    {
        var proof = await draws.Find(id, actor);
        return new((await rounds.Find(id, actor)).Round, proof, [.. proof.Candidates.OrderByDescending(c => c.Drawn).Take(CandidatesShown)]);
    }

    private async Task<OrderView> Order(Guid id, IQueryCollection query, Actor actor)
    {
        var detail = await rounds.Find(id, actor);
        return new(detail.Round, await orders.Find(id, Asked.Of(query, "team", "from"), actor), [.. detail.Teams.Select(team => new Choice(team.Name, team.Name))]);
    }

    private async Task<ScoreView> Score(Guid id, bool capped, Actor actor) => new((await rounds.Find(id, actor)).Round, await scores.Find(id, capped, actor));

    private async Task<CompareView> Compare(IQueryCollection query, Actor actor)
    {
        var known = await rounds.Find(new QueryCollection().With("pageSize", "200"), actor);
        var (before, after) = (query["before"].ToString(), query["after"].ToString());
        var view = new CompareView([.. known.Items.Select(r => new Choice(r.Id.ToString(), $"{r.Name} {r.From:yyyy-MM-dd}"))], before, after, null, actor.May(Right.PlanInspections), actor.May(Right.RecordVisits));
        return Guid.TryParse(before, out var a) && Guid.TryParse(after, out var b) ? view with { Compared = await compare.Find(a, b, actor) } : view;
    }

    private async Task<CoverageView> Coverage(IQueryCollection query, Actor actor)
    {
        var asked = Asked.Of(query, "unit", "from", "to");
        return new(await matrix.Find(asked, actor), await coverage.Find(asked.With("never", "true").With("pageSize", "200"), actor), register.StreetChoices(actor), query["unit"], actor.May(Right.PlanInspections), actor.May(Right.RecordVisits));
    }

    private async Task<VisitsView> Visits(IQueryCollection query, Actor actor)
    {
        var asked = Asked.Of(query, "kind", "unit", "round", "site", "after");
        var page = await list.Find(asked, actor);
        return new(page, register.StreetChoices(actor), query["kind"], query["unit"], query["round"].ToString() is { Length: > 0 } round ? round : null, page.Next is null ? null : asked.With("after", page.Next).Href("/inspections/visits"),
            actor.May(Right.PlanInspections), actor.May(Right.RecordVisits));
    }

    private async Task<VisitView> Visit(Guid id, Actor actor)
    {
        var visit = await visits.Find(id, actor.Boundary);
        await using var ledger = database.Read();
        var place = visit.SiteId is { } site ? await ledger.Sites.Where(s => s.Id == site).Select(s => s.Name).FirstAsync() : visit.Place ?? "";
        return new(visit, place, visit.Round is { } round ? await Known(round, actor) : null);
    }

    /// <summary>Null where one may not know of the round.</summary>
    private async Task<RoundLine?> Known(Guid round, Actor actor)
    {
        try
        {
            return (await rounds.Find(round, actor)).Round;
        }
        catch (Refused)
        {
            return null;
        }
    }
}
