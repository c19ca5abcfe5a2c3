using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>Settings as data: each change is kept with its day and its author, and the newest counts.</summary>
internal sealed class ShowSettings(Database database, Writer writer, Register register, TimeProvider clock)
{
    private const string Path = "/system/settings";
    private const int HistoryShown = 20;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("", async (string? done, HttpContext context, ShowSettings show) => Page.Of<SettingsPage>(await show.View(context.Actor()) with { Done = done is not null })).Needs(Right.PlanInspections);
        pages.MapPost("", async ([FromForm] string? name, [FromForm] string? value, [FromForm] Guid? formId, HttpContext context, ShowSettings show) =>
            await show.Take(formId ?? Guid.CreateVersion7(), name ?? "", value?.Trim() ?? "", context.Actor())).Needs(Right.PlanInspections);
    }

    private async Task<SettingsView> View(Actor actor)
    {
        await using var ledger = database.Read();
        var said = await ledger.SettingChanges.AsNoTracking().Where(c => c.District == actor.District).OrderByDescending(c => c.At).ToListAsync();
        var authors = said.Select(c => c.Actor).Distinct().ToList();
        var names = await ledger.Accounts.Where(a => authors.Contains(a.No)).ToDictionaryAsync(a => a.No, a => a.Name);
        return new([.. DistrictSettings.Names.Select(name => (name, Own: said.Where(c => c.Name == name).ToList())).Select(s => new SettingLine(
            s.name, s.Own.FirstOrDefault()?.Value ?? "", [.. s.Own.Take(HistoryShown).Select(c => (register.Time.Local(c.At), names.GetValueOrDefault(c.Actor, ""), c.Value))]))]);
    }

    private async Task<IResult> Take(Guid id, string name, string value, Actor actor)
    {
        try
        {
            await Keep(id, name, value, actor);
            return TypedResults.LocalRedirect($"{Path}?done=1");
        }
        catch (Refused refused)
        {
            return Page.Of<SettingsPage>(await View(actor) with { Error = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private Task Keep(Guid id, string name, string value, Actor actor)
    {
        if (!DistrictSettings.Names.Contains(name)) throw new Refused(PlumbingRefusals.OneOf("name", DistrictSettings.Names));
        if (value.Length > Limits.NameLength) throw new Refused(PlumbingRefusals.TooLong("value", Limits.NameLength));
        if (name == DistrictSettings.TargetDay && value.Length > 0 && !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new Refused(PlumbingRefusals.BadValue("value", value));
        return writer.Run(async ledger =>
        {
            if (await ledger.SettingChanges.AnyAsync(c => c.Id == id)) return;
            ledger.SettingChanges.Add(new SettingChange { Id = id, District = actor.District, Name = name, Value = value, At = clock.Now(), Actor = actor.Account });
            ledger.Append(new RegisterChanged($"setting:{name}", 1) { District = actor.District }, actor, clock.Now());
        });
    }
}
