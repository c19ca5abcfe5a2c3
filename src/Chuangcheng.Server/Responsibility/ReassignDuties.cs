using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility;

/// <summary>Which duties change hands, to whom, and from which day. At least one of the first five narrows them.</summary>
/// <param name="Id">Made by the caller; the same id again changes nothing.</param>
/// <param name="Unit">Id or code of the unit that has them now.</param>
/// <param name="Post">Id of the post that has them now.</param>
/// <param name="Step">A step of the chain.</param>
/// <param name="Ground">Id or code: duties for it, what lies under it and the sites there.</param>
/// <param name="Type">Site type code.</param>
/// <param name="ToUnit">Id or code; left out, the unit of <paramref name="ToPost"/>.</param>
/// <param name="On">First day of the new holder; left out, today.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="DryRun">Only says how many.</param>
public sealed record ReassignBody(Guid? Id, string? Unit, Guid? Post, string? Step, string? Ground, string? Type, string? ToUnit, Guid? ToPost, DateOnly? On, string? Source, bool? DryRun);

/// <param name="Duties">How many changed hands, or would.</param>
public sealed record ReassignAnswer(int Duties, DateOnly On, IReadOnlyList<DutyLine> Sample);

/// <summary>Hands many duties over from a day on: the old entries end that day, new ones begin; nothing is rewritten.</summary>
internal sealed class ReassignDuties(Writer writer, Database database, Register register, KeepDuties duties, TimeProvider clock)
{
    private const int Most = 20_000, Shown = 20;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/duties/reassign", Handle).Needs(Right.KeepRegister).WithTags("Responsibility").ProducesProblem(400).ProducesProblem(404);

    /// <summary>Duties of a unit, a post, a step, a ground or a site type go to another unit or post from a day on.</summary>
    internal static async Task<Ok<ReassignAnswer>> Handle(JsonBody<ReassignBody> body, HttpContext context, ReassignDuties reassign) => TypedResults.Ok(await reassign.Run(body.Value, context.Actor()));

    private sealed record Asked(Guid Id, Unit? From, Unit? Ground, Unit? To, DateOnly On, string Step, string Source, string Type);

    public async Task<ReassignAnswer> Run(ReassignBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var asked = new Asked(
            body.Id ?? Guid.CreateVersion7(), reading.Unit("unit", body.Unit, required: false), reading.Unit("ground", body.Ground, required: false), reading.Unit("toUnit", body.ToUnit, required: body.ToPost is null),
            reading.Day("on", body.On, register.Time.DayOf(clock.Now())), reading.Text("step", body.Step, 60), reading.Text("source", body.Source), body.Type ?? "");
        if (asked is { From: null, Ground: null, Step.Length: 0, Type.Length: 0 } && body.Post is null) reading.Fault(ResponsibilityRefusals.NothingNarrowed);
        reading.Done();
        var (count, sample) = body.DryRun == true ? await Counted(body, asked, actor) : await writer.Run(ledger => Write(ledger, body, asked, actor));
        await using var reader = database.Read();
        return new(count, asked.On, await duties.Lines(reader, sample));
    }

    private async Task<(int, IReadOnlyList<Duty>)> Counted(ReassignBody body, Asked asked, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var found = await Found(ledger, body, asked, actor, await To(ledger, body, actor));
        return (found.Count, [.. found.Take(Shown)]);
    }

    private async Task<(int, IReadOnlyList<Duty>)> Write(Ledger ledger, ReassignBody body, Asked asked, Actor actor)
    {
        var to = await To(ledger, body, actor);
        var found = await Found(ledger, body, asked, actor, to);
        if (found.Count == 0) return (0, []);
        var no = (int)await Sequence.Next(ledger, "duties", found.Count);
        List<Duty> made = [.. found.Select((duty, i) => new Duty
        {
            Id = IdOf(asked.Id, duty.Id), No = no + i, District = duty.District, FieldKind = duty.FieldKind, Field = duty.Field, Step = duty.Step, Aspect = duty.Aspect, Unit = asked.To?.No ?? to!.Unit, Post = to?.No,
            Since = duty.Since > asked.On ? duty.Since : asked.On, Until = duty.Until, Source = asked.Source.Length > 0 ? asked.Source : duty.Source, Words = duty.Words, Version = 1,
        })];
        foreach (var duty in found) (duty.Until, duty.Version) = (duty.Since > asked.On ? duty.Since : asked.On, duty.Version + 1);
        ledger.Duties.AddRange(made);
        ledger.Append(new RegisterChanged("duties", made.Count) { District = actor.District }, actor, clock.Now());
        return (made.Count, [.. made.Take(Shown)]);
    }

    private static async Task<Post?> To(Ledger ledger, ReassignBody body, Actor actor) => body.ToPost is not { } id ? null
        : await ledger.Posts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.District == actor.District) ?? throw new Refused(OrganisationRefusals.NoSuchPost);

    /// <summary>What holds on the day or later, inside the actor's boundary, and is not the new holder's already.</summary>
    private async Task<List<Duty>> Found(Ledger ledger, ReassignBody body, Asked asked, Actor actor, Post? to)
    {
        var post = body.Post is not { } id ? null : await ledger.Posts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.District == actor.District) ?? throw new Refused(OrganisationRefusals.NoSuchPost);
        var (on, step) = (asked.On, asked.Step);
        var query = ledger.Duties.Where(d => d.District == actor.District && (d.Until == null || d.Until > on));
        if (asked.From is { } from) query = query.Where(d => d.Unit == from.No);
        if (post is not null) query = query.Where(d => d.Post == post.No);
        if (step.Length > 0) query = query.Where(d => d.Step == step);
        var rows = await query.OrderBy(d => d.No).ToListAsync();
        var numbers = rows.Where(d => d.FieldKind == FieldKind.Site).Select(d => d.Field).ToHashSet();
        var sites = (await ledger.Sites.AsNoTracking().Where(s => s.District == actor.District).Select(s => new { s.No, s.Unit, s.Type }).ToListAsync()).Where(s => numbers.Contains(s.No)).ToDictionary(s => s.No);
        var ground = asked.Ground is null ? null : register.Tree.BoundaryOf(asked.Ground.No);
        int Lies(Duty duty) => duty.FieldKind == FieldKind.Ground ? duty.Field : sites.GetValueOrDefault(duty.Field)?.Unit ?? 0;
        var target = asked.To?.No ?? to?.Unit;
        return [.. rows.Where(d => actor.Boundary.Covers(Lies(d)) && ground?.Covers(Lies(d)) != false && !(d.Unit == target && d.Post == to?.No)
            && (asked.Type.Length == 0 || (d.FieldKind == FieldKind.Site && sites.GetValueOrDefault(d.Field)?.Type == asked.Type))).Take(Most)];
    }

    private static Guid IdOf(Guid order, Guid duty) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"reassign:{order}:{duty}"))[..16]);
}
