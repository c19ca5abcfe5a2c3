using System.Security.Cryptography;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Demonstration;

/// <summary>The demonstration district: invented, shaped like the real ones.</summary>
public static class Demonstration
{
    private const string Setting = "demonstration";
    private static readonly string[] Accounts = ["office", "leader", "inspector", "street", "department", "discipline", "auditor", "admin", "security", "performance"];

    /// <summary>Fills an empty ledger when <paramref name="wanted"/>, and gives the accounts of a demonstration ledger their password of today.</summary>
    /// <returns>Lines for whoever started the server: the accounts.</returns>
    public static async Task<IReadOnlyList<string>> Demonstrate(this IServiceProvider services, bool wanted, Action<string> say, CancellationToken cancel)
    {
        var register = services.GetRequiredService<Register>();
        if (wanted && register.IsEmpty) await services.Fill(new DemonstrationPlan(), say, cancel);
        else if (wanted && !register.IsDemonstration && !await HasAccounts(services)) throw new InvalidOperationException(RefusalWords.Of("plumbing.demo.cutOff"));
        return register.IsDemonstration ? await GivePasswords(services) : [];
    }

    /// <summary>Fills an empty ledger; ends when everything is followed up and sealed.</summary>
    public static async Task<IReadOnlyList<string>> Fill(this IServiceProvider services, DemonstrationPlan plan, Action<string> say, CancellationToken cancel)
    {
        var register = services.GetRequiredService<Register>();
        if (!register.IsEmpty) throw new InvalidOperationException(RefusalWords.Of("plumbing.demo.notEmpty"));
        var writer = services.GetRequiredService<Writer>();
        var clock = services.GetRequiredService<TimeProvider>();
        say(RefusalWords.Of("plumbing.demo.making"));
        var lines = await new FillLedger(writer, register, say, cancel).Fill(plan, clock.Now());
        await register.Load();
        await services.GetRequiredService<ColumnFeed>().Load();
        services.GetRequiredService<Sessions>().Forget();
        await new MakeAssessments(writer, register, services.GetRequiredService<Assessments.PublishPeriod>()).Make(plan.Seed, plan.Today ?? register.Time.DayOf(clock.Now()));
        await services.GetRequiredService<Pump>().Drain(cancel);
        await new TellIssue(services, plan, clock.Now()).Tell();
        await writer.Run(ledger =>
        {
            ledger.Settings.Add(new Setting { Name = Setting, Value = plan.Scale });
            return Task.CompletedTask;
        });
        await register.Load();
        return lines;
    }

    private static async Task<bool> HasAccounts(IServiceProvider services)
    {
        await using var ledger = services.GetRequiredService<Database>().Read();
        return await ledger.Accounts.AnyAsync(a => a.PasswordHash != "");
    }

    private static async Task<IReadOnlyList<string>> GivePasswords(IServiceProvider services)
    {
        var password = Environment.GetEnvironmentVariable("CHUANGCHENG_DEMO_PASSWORD") is { Length: > 0 } given ? given : Readable();
        var hash = Passwords.Hash("", password);
        await services.GetRequiredService<Writer>().Run(ledger => ledger.Accounts.Where(a => Accounts.Contains(a.UserName))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, hash).SetProperty(x => x.Failures, 0).SetProperty(x => x.LockedUntil, (DateTimeOffset?)null)));
        return
        [
            "演示数据，均属虚构 · demonstration data, all invented",
            .. Accounts.Select(name => $"  {name,-12} {RefusalWords.Of($"organisation.role.{name}")}"),
            $"  密码 password  {password}",
        ];
    }

    /// <summary>Sixteen characters that are not mistaken for one another.</summary>
    private static string Readable() => string.Join('-', RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16).Chunk(4).Select(part => new string(part)));
}
