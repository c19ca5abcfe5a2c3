using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <summary>What a site's card says of the office.</summary>
/// <param name="Phone">The office's number; never a person's.</param>
/// <param name="Open">Whoever scans the card sees the check list without signing in (R-RESP-03).</param>
public sealed record OfficeCardLine(string Phone, bool Open);

/// <summary>Keeps the number on the cards, and whether they are open to the public: settings of the district.</summary>
internal sealed class OfficeCard(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/office-card", Show).Needs(Right.ReadRegister).WithTags("Sites");
        api.MapPut("/office-card", Put).Needs(Right.PlanInspections).WithTags("Sites").ProducesProblem(400);
    }

    /// <summary>The office's number on every card, and whether cards are open.</summary>
    internal static async Task<Ok<OfficeCardLine>> Show(HttpContext context, OfficeCard card) => TypedResults.Ok(await card.Of(context.Actor().District));

    /// <summary>Changes it.</summary>
    internal static async Task<Ok<OfficeCardLine>> Put(JsonBody<OfficeCardLine> body, HttpContext context, OfficeCard card) => TypedResults.Ok(await card.Keep(body.Value, context.Actor()));

    public async Task<OfficeCardLine> Of(int district)
    {
        await using var ledger = database.Read();
        var (phone, open) = (Name("phone", district), Name("open", district));
        var settings = await ledger.Settings.AsNoTracking().Where(s => s.Name == phone || s.Name == open).ToDictionaryAsync(s => s.Name, s => s.Value);
        return new(settings.GetValueOrDefault(phone, ""), settings.GetValueOrDefault(open) == "true");
    }

    public async Task<OfficeCardLine> Keep(OfficeCardLine card, Actor actor)
    {
        var reading = new Reading(register, actor);
        var phone = reading.Text("phone", card.Phone, 40);
        if (phone.Any(c => !char.IsAsciiDigit(c) && !" -+()/".Contains(c, StringComparison.Ordinal))) reading.Fault(PlumbingRefusals.BadValue("phone", phone));
        reading.Done();
        await writer.Run(async ledger =>
        {
            await Set(ledger, Name("phone", actor.District), phone);
            await Set(ledger, Name("open", actor.District), card.Open ? "true" : "false");
            ledger.Append(new RegisterChanged("office-card", 1) { District = actor.District }, actor, clock.Now());
        });
        return new(phone, card.Open);
    }

    private static async Task Set(Ledger ledger, string name, string value)
    {
        if (await ledger.Settings.FirstOrDefaultAsync(s => s.Name == name) is { } known) known.Value = value;
        else ledger.Settings.Add(new Setting { Name = name, Value = value });
    }

    private static string Name(string what, int district) => FormattableString.Invariant($"card-{what}.{district}");
}
