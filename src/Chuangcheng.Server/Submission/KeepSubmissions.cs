using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Submission;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Submission;

/// <param name="TestMonth">Any day of the month of the test.</param>
public sealed record SubmissionBody(string? Name, DateOnly? TestMonth);

/// <summary>材料申报: what is handed in for a yearly test, and how complete it is.</summary>
internal sealed class KeepSubmissions(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var submissions = api.MapGroup("/submissions").WithTags("Submission");
        submissions.MapGet("", async (HttpContext context, KeepSubmissions keep) => TypedResults.Ok(new { items = await keep.All(context.Actor()) })).Needs(Right.KeepMaterials);
        submissions.MapPut("/{id:guid}", Put).Needs(Right.EditBulletins).ProducesProblem(400).ProducesProblem(404);
        submissions.MapGet("/{id:guid}", async (Guid id, HttpContext context, KeepSubmissions keep) => TypedResults.Ok(await keep.Board(id, context.Actor()))).Needs(Right.KeepMaterials).ProducesProblem(404);
    }

    /// <summary>Begins a submission, or changes its name or the month of the test.</summary>
    internal static async Task<Ok<SubmissionLine>> Put(Guid id, JsonBody<SubmissionBody> body, HttpContext context, KeepSubmissions keep) => TypedResults.Ok(Line(await keep.Write(id, body.Value, context.Actor())));

    public async Task<IReadOnlyList<SubmissionLine>> All(Actor actor)
    {
        await using var ledger = database.Read();
        return [.. (await ledger.DocumentReviews.AsNoTracking().Where(r => r.District == actor.District).OrderByDescending(r => r.No).ToListAsync()).Select(Line)];
    }

    public Task<DocumentReview> Write(Guid id, SubmissionBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var name = reading.Text("name", body.Name, 80, required: true);
        var day = reading.Day("testMonth", body.TestMonth);
        reading.Done();
        return writer.Run(async ledger =>
        {
            var review = await ledger.DocumentReviews.FirstOrDefaultAsync(r => r.Id == id);
            if (review is not null && review.District != actor.District) throw new Refused(SubmissionRefusals.UnknownSubmission);
            var month = new DateOnly(day.Year, day.Month, 1);
            if (review is null) ledger.DocumentReviews.Add(review = new() { Id = id, No = (int)await Sequence.Next(ledger, "submissions"), District = actor.District, Name = name, TestMonth = month, CreatedAt = clock.Now() });
            (review.Name, review.TestMonth) = (name, month);
            review.Version++;
            ledger.Append(new MaterialsKept(review.No, 0) { District = actor.District }, actor, clock.Now());
            return review;
        });
    }

    public async Task<SubmissionBoard> Board(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var review = await Find(ledger, id, actor);
        var materials = (await ledger.Materials.AsNoTracking().Where(m => m.Submission == review.No).ToListAsync()).ToLookup(m => (m.Indicator, m.Kind));
        var rows = Indicators().Select(i => Row(i, materials, review, actor)).ToList();
        var cells = rows.SelectMany(row => row.Cells).Where(cell => cell.State != "notAsked").ToList();
        return new(Line(review), cells.Count, cells.Count(cell => cell.State == "ready"), rows);
    }

    /// <exception cref="Refused">Not there, or another district's: the same answer.</exception>
    public static async Task<DocumentReview> Find(Ledger ledger, Guid id, Actor actor) =>
        await ledger.DocumentReviews.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.District == actor.District) ?? throw new Refused(SubmissionRefusals.UnknownSubmission);

    public IEnumerable<Indicator> Indicators() => (register.Catalogues.Current?.Indicators ?? []).Where(i => i.Code.Level == 3);

    public Indicator? Indicator(string code) => Indicators().FirstOrDefault(i => i.Code.ToString() == code);

    /// <summary>The first unit of the responsible list (R-MAT-01).</summary>
    public Unit? Lead(Indicator indicator, int district) =>
        register.Tree.Units.FirstOrDefault(u => u.District == district && u.DepartmentTypes.Contains(indicator.LeadDepartment)) ?? register.Tree.Find(register.Tree.OfficeOf(district));

    public static SubmissionLine Line(DocumentReview r) => new(r.Id, r.Name, r.TestMonth, r.From, r.To);

    private BoardRow Row(Indicator indicator, ILookup<(string, MaterialKind), Material> materials, DocumentReview review, Actor actor)
    {
        var (code, asked, lead) = (indicator.Code.ToString(), KindWords.Asked(indicator.MaterialKinds), Lead(indicator, actor.District));
        return new(code, Console.Language.IsEnglish && indicator.NameEn.Length > 0 ? indicator.NameEn : indicator.NameZh, lead?.Id, lead?.Name, [.. Enum.GetValues<MaterialKind>().Select(kind =>
        {
            var there = materials[(code, kind)].ToList();
            var state = there.Any(m => MaterialRules.Faults(m, review).Count == 0) ? "ready" : there.Count > 0 ? "faulty" : asked.Contains(kind) ? "missing" : "notAsked";
            return new BoardCell(kind.Wire(), state, there.Count);
        })]);
    }
}
