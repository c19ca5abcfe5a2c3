using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Assessments;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Demonstration;

/// <summary>The demonstration district's scheme, its last two months published and this month open.</summary>
internal sealed class MakeAssessments(Writer writer, Register register, PublishPeriod publish)
{
    public async Task Make(int seed, DateOnly today)
    {
        var chance = new Seeded((ulong)seed * 104729 + (ulong)today.DayNumber);
        var district = register.Tree.Units.First(u => u.Kind == UnitKind.District);
        var made = register.Time.StartOf(today.AddMonths(-3));
        var scheme = new SchemeVersion { Id = chance.Id(made), Version = 1, District = district.No, Owner = district.No, Body = Schemes.Write(Scheme()), MadeAt = made };
        await writer.Run(ledger =>
        {
            ledger.SchemeVersions.Add(scheme);
            ledger.Append(new SchemeKept(scheme.Id, 1) { District = district.No }, Actor.System(district.No), made);
            return Task.CompletedTask;
        });
        for (var back = 2; back >= 0; back--)
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-back);
            await Period(scheme, first, first.AddMonths(1).AddDays(-1), chance, published: first.AddMonths(1).AddDays(4) <= today);
        }
        await RollUp(scheme, district, chance, today);
    }

    /// <summary>The months published so far as one, and the account that reads it.</summary>
    private async Task RollUp(SchemeVersion monthly, Unit district, Seeded chance, DateOnly today)
    {
        var made = register.Time.StartOf(today.AddMonths(-3));
        var yearly = new SchemeVersion { Id = chance.Id(made), Version = 1, District = district.No, Owner = district.No, Body = Schemes.Write(Yearly(monthly.Id)), MadeAt = made };
        var account = new NewAccount(chance.Id(made), "performance", "综合考评科", System.Security.Cryptography.RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 24), Role.Performance, district.No, district.No);
        await writer.Run(async ledger =>
        {
            ledger.SchemeVersions.Add(yearly);
            ledger.Append(new SchemeKept(yearly.Id, 1) { District = district.No }, Actor.System(district.No), made);
            await MakeAccount.Make(ledger, account, Actor.System(district.No), made);
        });
        var month = new DateOnly(today.Year, today.Month, 1);
        var last = month.AddDays(4) <= today ? month.AddDays(-1) : month.AddMonths(-1).AddDays(-1);
        await Period(yearly, month.AddMonths(-2), last, chance, published: last.AddDays(4) <= today);
    }

    private Task Period(SchemeVersion scheme, DateOnly first, DateOnly last, Seeded chance, bool published) => writer.Run(async ledger =>
    {
        var actor = Actor.System(scheme.District);
        var at = register.Time.At(last.AddDays(4), new TimeOnly(10, 0));
        var period = new AssessmentPeriod
        {
            Id = chance.Id(register.Time.StartOf(first)), No = (int)await Sequence.Next(ledger, "assessments"), District = scheme.District, Owner = scheme.Owner, Scheme = scheme.Id, SchemeVersion = 1,
            Name = register.Tree[scheme.District].Name + first.ToString(" yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), From = first, To = last, CutOff = last.AddDays(3),
        };
        if (last > first.AddMonths(1)) period.Name += last.ToString("–MM", System.Globalization.CultureInfo.InvariantCulture);
        ledger.AssessmentPeriods.Add(period);
        ledger.Append(new AssessmentMoved(period.No, "opened", 0, "") { District = period.District }, actor, register.Time.StartOf(first));
        await ledger.SaveChangesAsync();
        if (published) await publish.Freeze(ledger, period, actor, at);
    });

    private static Scheme Yearly(Guid monthly) => new()
    {
        Name = Wording.Yearly, Classes = [new("street", Wording.StreetClass, [UnitKind.Street]), new("town", Wording.TownClass, [UnitKind.Town])], Components = [new("months", ComponentSource.Periods, 100, monthly)],
        Cadence = AssessmentCadence.Year, LeastCases = 1,
    };

    private static Scheme Scheme() => new()
    {
        Name = Wording.Scheme, Classes = [new("street", Wording.StreetClass, [UnitKind.Street]), new("town", Wording.TownClass, [UnitKind.Town])],
        Components =
        [
            new("field", ComponentSource.Field, 50), new("static", ComponentSource.Static, 10), new("on-time", ComponentSource.OnTime, 20), new("first-pass", ComponentSource.FirstPass, 10),
            new("rebound", ComponentSource.Rebound, 5), new("hotline", ComponentSource.Hotline, 5),
        ],
        Audience = Audience.Class, Flags = [new FlagRule(FlagKind.RedFlag, AtLeast: 90, First: 1)],
    };
}
