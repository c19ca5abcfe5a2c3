using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <param name="Percent">What is left of each limit.</param>
/// <param name="EveryDay">Rest days inside are worked.</param>
public sealed record SpecialPeriodLine(Guid Id, string Name, DateOnly From, DateOnly To, int Percent, bool EveryDay);

/// <param name="To">Its last day.</param>
public sealed record SpecialPeriodBody(string? Name, DateOnly? From, DateOnly? To, int? Percent, bool? EveryDay);

/// <summary>Key periods as data: what is assigned in one has less time. Deadlines promised before stay as they are.</summary>
internal sealed class KeepSpecialPeriods(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/special-periods", List).Needs(Right.ReadLedger).WithTags("Problems");
        api.MapPut("/special-periods/{id:guid}", Put).Needs(Right.PlanInspections).WithTags("Problems").ProducesProblem(400).ProducesProblem(409);
        api.MapDelete("/special-periods/{id:guid}", Drop).Needs(Right.PlanInspections).WithTags("Problems").ProducesProblem(404);
    }

    /// <summary>The district's key periods, the latest first.</summary>
    internal static async Task<Ok<Page<SpecialPeriodLine>>> List(HttpContext context, KeepSpecialPeriods keep) => TypedResults.Ok(await keep.Find(context.Actor()));

    /// <summary>Announces a key period, or changes one.</summary>
    internal static async Task<Ok<SpecialPeriodLine>> Put(Guid id, JsonBody<SpecialPeriodBody> body, HttpContext context, KeepSpecialPeriods keep) =>
        TypedResults.Ok(await keep.Write(id, body.Value, context.Actor()));

    /// <summary>Takes a key period back; deadlines given in it stay.</summary>
    internal static async Task<NoContent> Drop(Guid id, HttpContext context, KeepSpecialPeriods keep)
    {
        await keep.TakeBack(id, context.Actor());
        return TypedResults.NoContent();
    }

    private async Task<Page<SpecialPeriodLine>> Find(Actor actor)
    {
        await using var ledger = database.Read();
        var periods = await ledger.SpecialPeriods.AsNoTracking().Where(p => p.District == actor.District).OrderByDescending(p => p.From).ToListAsync();
        return new([.. periods.Select(Line)], periods.Count, 1, periods.Count, null);
    }

    private async Task<SpecialPeriodLine> Write(Guid id, SpecialPeriodBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var name = reading.Text("name", body.Name, required: true);
        var (from, to) = (reading.Day("from", body.From), reading.Day("to", body.To));
        reading.InOrder("to", from, to);
        var percent = reading.Number("percent", body.Percent, 1, 100, 100);
        reading.Done();
        var written = await writer.Run(async ledger =>
        {
            if (await ledger.SpecialPeriods.FirstOrDefaultAsync(p => p.District == actor.District && p.Id != id && p.From <= to && from <= p.To) is { } other) throw new Refused(ProblemRefusals.PeriodsOverlap(other.Name));
            var period = await ledger.SpecialPeriods.FirstOrDefaultAsync(p => p.Id == id);
            if (period is not null && period.District != actor.District) throw new Refused(ProblemRefusals.UnknownPeriod);
            if (period is null) ledger.SpecialPeriods.Add(period = new SpecialPeriod
            {
                Id = id, No = (int)await Sequence.Next(ledger, "special-periods"), District = actor.District, Name = name, From = from, To = to, Percent = percent, EveryDay = body.EveryDay ?? false,
            });
            (period.Name, period.From, period.To, period.Percent, period.EveryDay) = (name, from, to, percent, body.EveryDay ?? false);
            period.Version++;
            ledger.Append(new RegisterChanged("special-periods", 1) { District = actor.District }, actor, clock.Now());
            return period;
        });
        await register.Load();
        return Line(written);
    }

    private async Task TakeBack(Guid id, Actor actor)
    {
        await writer.Run(async ledger =>
        {
            var period = await ledger.SpecialPeriods.FirstOrDefaultAsync(p => p.Id == id && p.District == actor.District) ?? throw new Refused(ProblemRefusals.UnknownPeriod);
            ledger.SpecialPeriods.Remove(period);
            ledger.Append(new RegisterChanged("special-periods", 1) { District = actor.District }, actor, clock.Now());
        });
        await register.Load();
    }

    private static SpecialPeriodLine Line(SpecialPeriod p) => new(p.Id, p.Name, p.From, p.To, p.Percent, p.EveryDay);
}
