using System.Collections.Concurrent;
using System.Security.Cryptography;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

/// <summary>Signing in and out. A secret of 32 random bytes goes to the caller, its hash stays here; both cookie and token are one.</summary>
internal sealed class Sessions(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (SignedIn Who, DateTimeOffset Until)> seen = new();

    /// <summary>Wrong tries with names nobody has: counted as those of real ones, so that a lock does not tell which is which.</summary>
    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset LockedUntil)> strangers = new();

    /// <exception cref="Refused">Wrong name or password (401), or too many wrong ones (429).</exception>
    public async Task<(string Secret, DateTimeOffset ExpiresAt)> Start(string userName, string password)
    {
        var account = await FindAccount(userName);
        var now = clock.Now();
        if (account?.LockedUntil is { } until && until > now) throw new Refused(OrganisationRefusals.TooManyAttempts);
        if (account is not { Active: true } || !Passwords.Matches(account, password))
        {
            if (account is null) Passwords.MatchNothing(password);
            if (account is null ? CountStranger(userName, now) : await CountFailure(account.Id, now)) throw new Refused(OrganisationRefusals.TooManyAttempts);
            throw new Refused(OrganisationRefusals.WrongPassword);
        }
        var secret = RandomNumberGenerator.GetBytes(32);
        var expires = now + TokenLife;
        await writer.Run(async ledger =>
        {
            ledger.Sessions.Add(new Session { SecretHash = SHA256.HashData(secret), Account = account.No, StartedAt = now, ExpiresAt = expires });
            if (account.Failures > 0)
                await ledger.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Failures, 0));
            await ledger.Sessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync();
        });
        return (Convert.ToHexStringLower(secret), expires);
    }

    public async Task End(string secret)
    {
        if (Hash(secret) is not { } hash) return;
        seen.TryRemove(secret, out _);
        await writer.Run(ledger => ledger.Sessions.Where(s => s.SecretHash == hash).ExecuteDeleteAsync());
    }

    /// <summary>Who holds this secret; null when nobody does any more.</summary>
    public async Task<SignedIn?> Find(string secret)
    {
        var now = clock.Now();
        if (seen.TryGetValue(secret, out var known) && known.Until > now) return known.Who;
        if (Hash(secret) is not { } hash) return null;
        await using var ledger = database.Read();
        var account = await ledger.Sessions.AsNoTracking().Where(s => s.SecretHash == hash && s.ExpiresAt > now)
            .Join(ledger.Accounts, s => s.Account, a => a.No, (_, a) => a).FirstOrDefaultAsync();
        if (account is not { Active: true } || register.Tree.Find(account.Unit) is not { } unit) return null;
        var who = new SignedIn(account.Id, account.UserName, account.Name,
            new Actor(account.No, account.Role, account.Unit, unit.District, register.Tree.BoundaryOf(account.Unit)));
        if (seen.Count > 10_000) seen.Clear();
        seen[secret] = (who, now + Trusted);
        return who;
    }

    /// <summary>After accounts or units changed.</summary>
    public void Forget() => seen.Clear();

    private async Task<Account?> FindAccount(string userName)
    {
        await using var ledger = database.Read();
        return await ledger.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.UserName == userName);
    }

    private bool CountStranger(string userName, DateTimeOffset now)
    {
        if (strangers.Count > 10_000) strangers.Clear();
        var known = strangers.AddOrUpdate(userName, _ => (1, default), (_, before) =>
            before.LockedUntil > now ? before
            : before.Failures + 1 < Account.FailuresAllowed ? (before.Failures + 1, default)
            : (0, now + Account.LockedFor));
        return known.LockedUntil > now;
    }

    private Task<bool> CountFailure(Guid id, DateTimeOffset now) => writer.Run(async ledger =>
    {
        var account = await ledger.Accounts.SingleAsync(a => a.Id == id);
        account.Failures++;
        account.Version++;
        if (account.Failures < Account.FailuresAllowed) return false;
        account.Failures = 0;
        account.LockedUntil = now + Account.LockedFor;
        ledger.Append(new AccountChanged(account.No, "locked") { District = register.Tree.Find(account.Unit)?.District ?? 0 }, Actor.System(0), now);
        return true;
    });

    private static byte[]? Hash(string secret) =>
        secret.Length == 64 && secret.All(char.IsAsciiHexDigit) ? SHA256.HashData(Convert.FromHexString(secret)) : null;
}

/// <summary>An account as signed in.</summary>
internal sealed record SignedIn(Guid Id, string UserName, string Name, Actor Actor);
