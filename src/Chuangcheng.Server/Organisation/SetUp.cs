using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Organisation.Pages;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

/// <summary>The first visit to an empty system: names the district, makes its three administrators' first one. Works once.</summary>
internal sealed class SetUp(Writer writer, Register register, Pump pump, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/setup", (Register register) => register.NeedsSetUp ? Page.Of<SetupPage>(new SetupView()) : Results.LocalRedirect("/sign-in"))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/setup", Handle).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Handle([FromForm] string? district, [FromForm] string? userName, [FromForm] string? password, SetUp setUp)
    {
        try
        {
            await setUp.Run(district?.Trim() ?? "", userName?.Trim() ?? "", password ?? "");
            return TypedResults.LocalRedirect("/sign-in");
        }
        catch (Refused refused)
        {
            var errors = refused.Refusals.Where(r => r.Field is not null).GroupBy(r => r.Field!).ToDictionary(g => g.Key, g => RefusalWords.Sentence(g.First()));
            return Page.Of<SetupPage>(new SetupView(district ?? "", userName ?? "", errors), (int)refused.Refusals[0].Kind);
        }
    }

    public async Task Run(string district, string userName, string password)
    {
        var faults = new List<Refusal>();
        if (district.Length is 0 or > Limits.NameLength) faults.Add(PlumbingRefusals.Required("district"));
        if (userName.Length is 0 or > 60) faults.Add(PlumbingRefusals.Required("userName"));
        if (password.Length < Passwords.LengthAtLeast) faults.Add(OrganisationRefusals.PasswordTooShort);
        if (faults.Count > 0) throw new Refused(faults);
        var now = clock.Now();
        await writer.Run(async ledger =>
        {
            if (await ledger.Accounts.AnyAsync()) throw new Refused(OrganisationRefusals.AlreadySetUp);
            var no = await District(ledger, district, now);
            foreach (var (role, name) in new[] { (Role.Admin, userName), (Role.Security, $"{userName}-security"), (Role.Auditor, $"{userName}-audit"), (Role.Office, $"{userName}-office") })
                await MakeAccount.Make(ledger, new NewAccount(Guid.CreateVersion7(), name, name, password, role, no, no), Actor.System(no), now);
        });
        await register.Load();
        pump.Wake();
    }

    /// <summary>The district that was imported, under its new name, or a new one.</summary>
    private async Task<int> District(Ledger ledger, string name, DateTimeOffset now)
    {
        if (await ledger.Units.OrderBy(u => u.No).FirstOrDefaultAsync(u => u.Kind == UnitKind.District) is { } known)
        {
            (known.Name, known.Version) = (name, known.Version + 1);
            return known.No;
        }
        var no = (int)await Sequence.Next(ledger, "units");
        ledger.Units.Add(new Unit
        {
            Id = Guid.CreateVersion7(), No = no, District = no, Code = "ROOT", Name = name, Kind = UnitKind.District, Since = register.Time.DayOf(now),
        });
        ledger.Append(new RegisterChanged("units", 1) { District = no }, Actor.System(no), now);
        return no;
    }
}
