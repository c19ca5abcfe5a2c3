using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Reports;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Reports;

/// <param name="Kind">object or measure.</param>
/// <param name="Means">What it counts as; empty: itself.</param>
public sealed record SynonymBody(string? Kind, string? Word, string? Means);

/// <summary>The editable table of words that count as others when results are summed.</summary>
internal sealed class KeepSynonyms(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/synonyms", List).Needs(Right.ReadLedger).WithTags("Reports");
        api.MapPut("/synonyms", Put).Needs(Right.PlanInspections).WithTags("Reports").ProducesProblem(400);
    }

    /// <summary>All words of the district that count as others.</summary>
    internal static async Task<Ok<Page<SynonymBody>>> List(HttpContext context, KeepSynonyms keep) => TypedResults.Ok(await keep.Find(context.Actor()));

    /// <summary>Makes a word count as another; with nothing to mean, as itself again.</summary>
    internal static async Task<Ok<SynonymBody>> Put(JsonBody<SynonymBody> body, HttpContext context, KeepSynonyms keep) => TypedResults.Ok(await keep.Write(body.Value, context.Actor()));

    public async Task<Page<SynonymBody>> Find(Actor actor)
    {
        await using var ledger = database.Read();
        var all = await ledger.Synonyms.AsNoTracking().Where(s => s.District == actor.District && s.Means != "").OrderBy(s => s.Kind).ThenBy(s => s.Word).ToListAsync();
        return new([.. all.Select(s => new SynonymBody(s.Kind.Wire(), s.Word, s.Means))], all.Count, 1, all.Count, null);
    }

    public async Task<SynonymBody> Write(SynonymBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var kind = reading.Word<SynonymKind>("kind", body.Kind);
        var (word, means) = (reading.Text("word", body.Word, 60, required: true), reading.Text("means", body.Means, 60));
        if (word.Length > 0 && word == means) reading.Fault(ReportRefusals.SynonymOfItself);
        reading.Done();
        await writer.Run(async ledger =>
        {
            var known = await ledger.Synonyms.FirstOrDefaultAsync(s => s.District == actor.District && s.Kind == kind!.Value && s.Word == word);
            if (known is null) ledger.Synonyms.Add(known = new Synonym { District = actor.District, Kind = kind!.Value, Word = word, Means = means });
            known.Means = means;
            known.Version++;
            ledger.Append(new SynonymChanged((int)kind!.Value) { District = actor.District }, actor, clock.Now());
        });
        return new(kind!.Value.Wire(), word, means);
    }
}
