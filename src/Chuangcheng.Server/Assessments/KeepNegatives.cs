using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Item">Code of the negative list, as G15.</param>
/// <param name="Consequence">deduct, suspendNomination, suspendTitle or cancelTitle.</param>
/// <param name="Months">Counts so long from the day.</param>
/// <param name="Standing">False withdraws it.</param>
public sealed record NegativeBody(
    string? Unit, string? Item, DateOnly? On, DateOnly? Discovered, int? Severity, string? Consequence, decimal? Points, int? Months, string? Evidence, bool? Fraud, bool? Standing, int? Version);

public sealed record NegativeLine(
    Guid Id, Guid Unit, string UnitName, string Item, DateOnly On, DateOnly? Discovered, int Severity, string Consequence, decimal Points, int Months, string Evidence, bool Fraud, bool Standing, bool InForce, int Version);

/// <summary>The negative list's events of units (R-NEG-01).</summary>
internal sealed class KeepNegatives(Writer writer, Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/negative-events", List).Needs(Right.ReadMeasures).WithTags("Assessments");
        api.MapPut("/negative-events/{id:guid}", Put).Needs(Right.KeepAssessments).WithTags("Assessments").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Events of the caller's units, newest first.</summary>
    internal static async Task<Ok<IReadOnlyList<NegativeLine>>> List(HttpContext context, KeepNegatives keep) => TypedResults.Ok(await keep.All(context.Actor()));

    /// <summary>Records or changes an event; published sheets are not touched by it.</summary>
    internal static async Task<Ok<NegativeLine>> Put(Guid id, JsonBody<NegativeBody> body, HttpContext context, KeepNegatives keep) => TypedResults.Ok(await keep.Keep(id, body.Value, context.Actor()));

    public async Task<IReadOnlyList<NegativeLine>> All(Actor actor)
    {
        await using var ledger = database.Read();
        return [.. (await ledger.NegativeRecords.AsNoTracking().Where(e => e.District == actor.District).OrderByDescending(e => e.No).Take(2000).ToListAsync()).Where(e => actor.Boundary.Covers(e.Unit)).Select(Line)];
    }

    public async Task<NegativeLine> Keep(Guid id, NegativeBody body, Actor actor)
    {
        var read = Read(body, actor);
        return await writer.Run(async ledger =>
        {
            var known = await ledger.NegativeRecords.FirstOrDefaultAsync(e => e.Id == id);
            if (known is not null && (known.District != actor.District || !actor.Boundary.Covers(known.Unit))) throw new Refused(AssessmentRefusals.UnknownKept);
            var kept = known ?? new NegativeRecord
            {
                Id = id, No = (int)await Sequence.Next(ledger, "negative-events"), District = actor.District, Unit = read.Unit.No, Item = "", On = default, Severity = 0, Consequence = default, Points = 0, Months = 0, Evidence = "",
            };
            if (known is not null && body.Version is { } version && version != known.Version) throw new Refused(AssessmentRefusals.SchemeOutgrown(known.Version));
            read.Write(kept);
            if (known is null) ledger.NegativeRecords.Add(kept);
            else kept.Version++;
            ledger.Append(new AssessmentEntered("negative-event", kept.No, 1) { District = kept.District }, actor, clock.Now());
            return Line(kept);
        });
    }

    private (Unit Unit, Action<NegativeRecord> Write) Read(NegativeBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var unit = reading.Unit("unit", body.Unit, own: true);
        var (item, on, evidence) = (reading.Text("item", body.Item, 40, required: true), reading.Day("on", body.On), reading.Text("evidence", body.Evidence, 1000));
        var (severity, months) = (reading.Number("severity", body.Severity, 1, 3, 1), reading.Number("months", body.Months, 1, 120, 12));
        var consequence = reading.Word<Consequence>("consequence", body.Consequence);
        if (body.Points is < 0 or > 1000) reading.Fault(PlumbingRefusals.BadValue("points"));
        reading.Done();
        return (unit!, kept =>
        {
            (kept.Item, kept.On, kept.Discovered, kept.Severity, kept.Consequence, kept.Months, kept.Evidence) = (item, on, body.Discovered, (byte)severity, consequence!.Value, months, evidence);
            (kept.Points, kept.Fraud, kept.Standing) = ((int)Model.Measures.Figures.Round2((body.Points ?? 0) * 100), body.Fraud ?? false, body.Standing ?? true);
        });
    }

    private NegativeLine Line(NegativeRecord e) => new(
        e.Id, register.Tree[e.Unit].Id, register.Tree[e.Unit].Name, e.Item, e.On, e.Discovered, e.Severity, e.Consequence.Wire(), e.Points / 100m, e.Months, e.Evidence, e.Fraud, e.Standing, e.Event.IsInForce(register.Time.DayOf(clock.Now())), e.Version);
}
