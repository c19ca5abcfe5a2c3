using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Search;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

public sealed record PracticeLine(Guid Id, Guid Problem, string ProblemNumber, string Indicator, Guid? Unit, string? UnitName, string Title, string Situation, string Practice, string Result, DateTimeOffset MarkedAt);

/// <param name="Problem">Id of a closed problem.</param>
/// <param name="Situation">Left out, what the problem says.</param>
public sealed record PracticeBody(Guid? Problem, string? Title, string? Situation, string? Practice, string? Result);

/// <summary>Cases worth telling: closed problems marked as good practice, as a library for items and talks.</summary>
internal sealed class KeepPractices(Database database, Writer writer, Register register, TimeProvider clock)
{
    private const int Most = 2000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/practices", async (HttpContext context, KeepPractices keep) => TypedResults.Ok(await keep.Find(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger).WithTags("Bulletins").ProducesProblem(400);
        api.MapPut("/practices/{id:guid}", Put).Needs(Right.EditBulletins).WithTags("Bulletins").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Marks a closed problem as worth telling, or words the case anew.</summary>
    internal static async Task<Ok<PracticeLine>> Put(Guid id, JsonBody<PracticeBody> body, HttpContext context, KeepPractices keep) => TypedResults.Ok(keep.Line(await keep.Write(id, body.Value, context.Actor())));

    public async Task<Page<PracticeLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "q", "indicator", "unit");
        var paging = Paging.Read(query, ["number"], "-number", reading.Faults);
        var unit = reading.Unit("unit", query["unit"], required: false);
        reading.Done();
        var (words, indicator) = (query["q"].ToString(), query["indicator"].ToString());
        await using var ledger = database.Read();
        var found = await Candidates(ledger, words, actor);
        string[] folded = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bigrams.Fold)];
        var page = InMemoryPage.Of(found.Where(p => (indicator.Length == 0 || p.Indicator == indicator) && (unit is null || p.Unit == unit.No) && folded.All(word => Bigrams.Holds(SearchedTexts.Of(p), word))), paging, p => p.No, null, p => p);
        return new([.. page.Items.Select(Line)], page.Total, page.Number, page.PageSize, page.Next);
    }

    public Task<GoodPractice> Write(Guid id, PracticeBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (title, practice, result) = (reading.Text("title", body.Title, required: true), reading.Text("practice", body.Practice, Limits.NoteLength, required: true), reading.Text("result", body.Result, Limits.NoteLength, required: true));
        var situation = reading.Text("situation", body.Situation, Limits.NoteLength);
        if (body.Problem is null) reading.Fault(PlumbingRefusals.Required("problem"));
        reading.Done();
        return writer.Run(async ledger =>
        {
            var problem = await ProblemsInSight.Find(ledger, body.Problem!.Value, actor);
            if (problem.State is not (ProblemState.Closed or ProblemState.Watching or ProblemState.Archived)) throw new Refused(BulletinRefusals.ProblemNotClosed);
            var known = await ledger.GoodPractices.FirstOrDefaultAsync(p => p.Id == id);
            if (known is not null && (known.District != actor.District || known.Problem != problem.Id)) throw new Refused(BulletinRefusals.UnknownPractice);
            if (known is null && await ledger.GoodPractices.AnyAsync(p => p.Problem == problem.Id)) throw new Refused(BulletinRefusals.PracticeKnown);
            var kept = known ?? new GoodPractice
            {
                Id = id, No = (int)await Sequence.Next(ledger, "practices"), District = problem.District, Problem = problem.Id, ProblemNumber = problem.Number, Indicator = problem.Indicator,
                Unit = problem.Responsible, Title = title, Situation = "", Practice = "", Result = "", MarkedAt = clock.Now(),
            };
            if (known is null) ledger.GoodPractices.Add(kept);
            (kept.Title, kept.Situation, kept.Practice, kept.Result) = (title, situation.Length > 0 ? situation : problem.Note.Length > 0 ? problem.Note : problem.ItemName, practice, result);
            kept.Version++;
            ledger.Append(new PracticeMarked(kept.No, problem.Id) { District = kept.District }, actor, clock.Now());
            return kept;
        });
    }

    /// <summary>Cases are for everybody of the district to learn from.</summary>
    private static async Task<IReadOnlyList<GoodPractice>> Candidates(Ledger ledger, string words, Actor actor)
    {
        var districts = actor.Boundary.WholeDistricts.Append(actor.District).ToList();
        var all = ledger.GoodPractices.AsNoTracking().Where(p => districts.Contains(p.District));
        var pairs = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Bigrams.Of).Distinct().ToList();
        if (pairs.Count == 0) return await all.ToListAsync();
        List<int> numbers = [.. (await GramTable.Practices.Find(ledger, pairs, null, Most)).Select(no => (int)no)];
        return await all.Where(p => numbers.Contains(p.No)).ToListAsync();
    }

    private PracticeLine Line(GoodPractice p) => new(p.Id, p.Problem, p.ProblemNumber, p.Indicator, register.Tree.Find(p.Unit)?.Id, register.Tree.Find(p.Unit)?.Name, p.Title, p.Situation, p.Practice, p.Result, p.MarkedAt);
}
