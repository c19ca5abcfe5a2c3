using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

public sealed record SeriesLine(
    Guid Id, string Name, string Issuer, string Numbering, bool TitledItems, IReadOnlyList<string> Sections, IReadOnlyList<string> Tags, IReadOnlyList<string> SignOffRoles,
    IReadOnlyList<string> Upward, IReadOnlyList<string> Sideways, IReadOnlyList<string> Downward, IReadOnlyList<string> Mail, string Email, string Phone, string Fax);

/// <param name="Numbering">running, or yearly with a total number.</param>
/// <param name="SectionSet">2019, 2022 or municipal; or <paramref name="Sections"/> by name.</param>
/// <param name="LastNumber">The number of the last issue before this desk, in a new series.</param>
/// <param name="LastTotal">The total number of the last issue before this desk, in a new yearly series.</param>
public sealed record SeriesBody(
    string? Name, string? Issuer, string? Numbering, bool? TitledItems, string? SectionSet, IReadOnlyList<string>? Sections, IReadOnlyList<string>? Tags, IReadOnlyList<string>? SignOffRoles,
    IReadOnlyList<string>? Upward, IReadOnlyList<string>? Sideways, IReadOnlyList<string>? Downward, IReadOnlyList<string>? Mail, string? Email, string? Phone, string? Fax, int? LastNumber, int? LastTotal);

/// <summary>The bulletins a desk publishes: masthead, sections, distribution, numbering. What differs between desks is data.</summary>
internal sealed class KeepSeries(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/bulletin-series", async (HttpContext context, KeepSeries keep) => TypedResults.Ok(new { items = await keep.Find(context.Actor()) })).Needs(Right.EditBulletins).WithTags("Bulletins");
        api.MapPut("/bulletin-series/{id:guid}", Put).Needs(Right.EditBulletins).WithTags("Bulletins").ProducesProblem(400);
    }

    /// <summary>Makes a series, or changes all of it but its numbering.</summary>
    internal static async Task<Ok<SeriesLine>> Put(Guid id, JsonBody<SeriesBody> body, HttpContext context, KeepSeries keep) => TypedResults.Ok(Line(await keep.Write(id, body.Value, context.Actor())));

    public async Task<IReadOnlyList<SeriesLine>> Find(Actor actor)
    {
        await using var ledger = database.Read();
        return [.. (await ledger.BulletinSeries.AsNoTracking().Where(s => s.District == actor.District).OrderBy(s => s.No).ToListAsync()).Select(Line)];
    }

    public async Task<BulletinSeries> Write(Guid id, SeriesBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (name, issuer) = (reading.Text("name", body.Name, required: true), reading.Text("issuer", body.Issuer, required: true));
        var numbering = reading.Word<NumberingKind>("numbering", body.Numbering ?? NumberingKind.Running.Wire());
        var sections = Sections(body, reading);
        var (number, total) = (reading.Number("lastNumber", body.LastNumber, 0, 100_000, usual: 0), reading.Number("lastTotal", body.LastTotal, 0, 1_000_000, usual: 0));
        var (email, phone, fax) = (reading.Text("email", body.Email), reading.Text("phone", body.Phone, 60), reading.Text("fax", body.Fax, 60));
        foreach (var (field, list) in new[] { ("tags", body.Tags), ("upward", body.Upward), ("sideways", body.Sideways), ("downward", body.Downward), ("mail", body.Mail), ("signOffRoles", body.SignOffRoles) })
            if (list is { } given && (given.Count > 100 || given.Any(text => text is null || text.Length > Limits.NameLength || text.Contains(';', StringComparison.Ordinal)))) reading.Fault(PlumbingRefusals.BadValue(field, field));
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var series = await ledger.BulletinSeries.FirstOrDefaultAsync(s => s.Id == id);
            if (series is not null && series.District != actor.District) throw new Refused(BulletinRefusals.UnknownSeries);
            if (series is null)
            {
                series = new() { Id = id, No = (int)await Sequence.Next(ledger, "bulletin-series"), District = actor.District, Name = name, Issuer = issuer, Numbering = numbering!.Value, Sections = sections, SignOffRoles = SectionSets.DistrictRoles };
                ledger.BulletinSeries.Add(series);
                if (number > 0) await Sequence.Next(ledger, CounterOf(series, special: false, register.Time.DayOf(clock.Now()).Year), number);
                if (total > 0) await Sequence.Next(ledger, TotalOf(series), total);
            }
            (series.Name, series.Issuer, series.Sections, series.TitledItems) = (name, issuer, sections, body.TitledItems ?? series.TitledItems);
            (series.Tags, series.SignOffRoles) = (body.Tags ?? (series.Tags.Count > 0 ? series.Tags : SectionSets.Tags), Roles(body.SignOffRoles ?? series.SignOffRoles));
            (series.Upward, series.Sideways, series.Downward, series.Mail) = (body.Upward ?? series.Upward, body.Sideways ?? series.Sideways, body.Downward ?? series.Downward, body.Mail ?? series.Mail);
            (series.Email, series.Phone, series.Fax) = (email, phone, fax);
            series.Version++;
            ledger.Append(new RegisterChanged("bulletin-series", 1) { District = actor.District }, actor, clock.Now());
            return series;
        });
    }

    /// <summary>The counter an issue takes its number from; a special issue's is its own.</summary>
    public static string CounterOf(BulletinSeries series, bool special, int year) => series.Numbering == NumberingKind.Running || special
        ? FormattableString.Invariant($"bulletin:{series.No}{(special ? ":special" : "")}") : FormattableString.Invariant($"bulletin:{series.No}:{year}");

    public static string TotalOf(BulletinSeries series) => string.Create(CultureInfo.InvariantCulture, $"bulletin:{series.No}:total");

    private static IReadOnlyList<string> Sections(SeriesBody body, Reading reading)
    {
        if (body.Sections is { Count: > 0 and < 40 } given && given.All(name => !string.IsNullOrWhiteSpace(name) && name.Length <= 40 && !name.Contains(';', StringComparison.Ordinal))) return given;
        if (body.Sections is not null) reading.Fault(PlumbingRefusals.BadValue("sections", ""));
        if (SectionSets.All.TryGetValue(body.SectionSet ?? "2022", out var set)) return set;
        reading.Fault(BulletinRefusals.UnknownSectionSet(body.SectionSet!, SectionSets.All.Keys));
        return [];
    }

    /// <summary>Always three, so that a role left out keeps the place of the others; "-" is not printed.</summary>
    private static string[] Roles(IReadOnlyList<string> given) => [.. given.Concat(["-", "-", "-"]).Take(3).Select(role => role.Length == 0 ? "-" : role)];

    private static SeriesLine Line(BulletinSeries s) => new(
        s.Id, s.Name, s.Issuer, s.Numbering.Wire(), s.TitledItems, s.Sections, s.Tags, s.SignOffRoles, s.Upward, s.Sideways, s.Downward, s.Mail, s.Email, s.Phone, s.Fax);
}
