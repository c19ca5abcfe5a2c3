using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Submission;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Submission;

/// <param name="Kind">paper, report, picture or statistics.</param>
/// <param name="Title">Of a picture, its caption.</param>
/// <param name="Text">Of statistics, rows with tabs between the cells.</param>
/// <param name="Photo">SHA-256 of a photo already sent.</param>
/// <param name="Unit">Left out, the indicator's lead unit, or one's own.</param>
public sealed record MaterialBody(string? Indicator, string? Kind, string? Title, string? Text, string? Source, DateOnly? Dated, string? Photo, string? Unit);

/// <summary>Materials by indicator and kind, written by whoever answers for them.</summary>
internal sealed class KeepMaterials(Database database, Writer writer, Register register, KeepSubmissions submissions, TimeProvider clock)
{
    private const int MostCharacters = 20_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        var materials = api.MapGroup("/submissions/{id:guid}/materials").WithTags("Submission");
        materials.MapGet("", async (Guid id, HttpContext context, KeepMaterials keep) => TypedResults.Ok(await keep.Find(id, context.Request.Query, context.Actor()))).Needs(Right.KeepMaterials).ProducesProblem(400).ProducesProblem(404);
        materials.MapPut("/{material:guid}", Put).Needs(Right.KeepMaterials).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        materials.MapDelete("/{material:guid}", Delete).Needs(Right.KeepMaterials).ProducesProblem(404);
    }

    /// <summary>Writes a material; what it lacks is listed in the answer and never refuses it.</summary>
    internal static async Task<Ok<MaterialLine>> Put(Guid id, Guid material, JsonBody<MaterialBody> body, HttpContext context, KeepMaterials keep) => TypedResults.Ok(await keep.Write(id, material, body.Value, context.Actor()));

    internal static async Task<NoContent> Delete(Guid id, Guid material, HttpContext context, KeepMaterials keep)
    {
        await keep.Remove(id, material, context.Actor());
        return TypedResults.NoContent();
    }

    public async Task<Page<MaterialLine>> Find(Guid id, IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "indicator", "kind");
        var paging = Paging.Read(query, ["number"], "number", reading.Faults);
        var kind = reading.Word<MaterialKind>("kind", query["kind"], required: false);
        reading.Done();
        var indicator = query["indicator"].ToString();
        await using var ledger = database.Read();
        var review = await KeepSubmissions.Find(ledger, id, actor);
        var rows = await ledger.Materials.AsNoTracking().Where(m => m.Submission == review.No && (indicator == "" || m.Indicator == indicator) && (kind == null || m.Kind == kind)).ToListAsync();
        return InMemoryPage.Of(rows, paging, m => m.No, null, m => Line(m, review));
    }

    public async Task<MaterialLine> Write(Guid id, Guid material, MaterialBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var kind = reading.Word<MaterialKind>("kind", body.Kind);
        var indicator = submissions.Indicator(body.Indicator ?? "");
        if (indicator is null) reading.Fault(SubmissionRefusals.UnknownIndicator(body.Indicator ?? ""));
        var (title, text, source) = (reading.Text("title", body.Title, required: true), reading.Text("text", body.Text, MostCharacters), reading.Text("source", body.Source));
        var dated = reading.Day("dated", body.Dated, register.Time.DayOf(clock.Now()));
        var unit = reading.Unit("unit", body.Unit, own: true, required: false);
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var review = await KeepSubmissions.Find(ledger, id, actor);
            var photo = body.Photo is { Length: > 0 } hash ? await PhotosInSight.Find(ledger, hash, actor) : null;
            var known = await ledger.Materials.FirstOrDefaultAsync(m => m.Id == material);
            if (known is not null && (known.Submission != review.No || !actor.Boundary.Covers(known.Unit))) throw new Refused(SubmissionRefusals.UnknownMaterial);
            if (known is not null && (known.Kind != kind || known.Indicator != body.Indicator)) throw new Refused(SubmissionRefusals.MaterialDiffers);
            var lead = submissions.Lead(indicator!, actor.District);
            var answers = unit?.No ?? (lead is not null && actor.Boundary.Covers(lead.No) ? lead.No : actor.Unit);
            known ??= ledger.Materials.Add(new Material
            {
                Id = material, No = (int)await Sequence.Next(ledger, "materials"), Submission = review.No, District = review.District, Indicator = body.Indicator!, Kind = kind!.Value, Title = title, Dated = dated, Unit = answers,
                AddedAt = clock.Now(), AddedBy = actor.Account,
            }).Entity;
            (known.Title, known.Text, known.Source, known.Dated, known.Unit) = (title, text, source, dated, answers);
            (known.Photo, known.PhotoType) = (photo?.Sha256, photo is null ? "" : FillMaterials.TypeOf(photo.Type));
            known.Version++;
            ledger.Append(new MaterialsKept(review.No, 1) { District = review.District }, actor, clock.Now());
            return Line(known, review);
        });
    }

    public Task Remove(Guid id, Guid material, Actor actor) => writer.Run(async ledger =>
    {
        var review = await KeepSubmissions.Find(ledger, id, actor);
        var known = await ledger.Materials.FirstOrDefaultAsync(m => m.Id == material && m.Submission == review.No);
        if (known is null || !actor.Boundary.Covers(known.Unit)) throw new Refused(SubmissionRefusals.UnknownMaterial);
        ledger.Materials.Remove(known);
        ledger.Append(new MaterialsKept(review.No, -1) { District = review.District }, actor, clock.Now());
    });

    public MaterialLine Line(Material m, DocumentReview review) => new(
        m.Id, m.Indicator, m.Kind.Wire(), m.Title, m.Text, m.Source, m.Dated, m.Photo, register.Tree.Find(m.Unit)?.Id, register.Tree.Find(m.Unit)?.Name, m.Origin, [.. MaterialRules.Faults(m, review).Select(fault => fault.Wire())]);
}
