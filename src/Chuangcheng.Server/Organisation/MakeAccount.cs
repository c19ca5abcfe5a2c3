using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

/// <param name="Name">What others see.</param>
/// <param name="Unit">The unit's number.</param>
internal sealed record NewAccount(Guid Id, string UserName, string Name, string Password, Role Role, int Unit, int District);

/// <summary>Makes an account inside the caller's transaction.</summary>
internal static class MakeAccount
{
    public static Task<Account> Make(Ledger ledger, NewAccount made, Actor by, DateTimeOffset now)
    {
        if (made.Password.Length < Passwords.LengthAtLeast) throw new Refused(OrganisationRefusals.PasswordTooShort);
        return Make(ledger, made, () => Passwords.Hash(made.UserName, made.Password), by, now);
    }

    /// <param name="hash">Of the password, asked for once nothing else stands against the account: hashing is slow on purpose.</param>
    internal static async Task<Account> Make(Ledger ledger, NewAccount made, Func<string> hash, Actor by, DateTimeOffset now)
    {
        if (await ledger.Accounts.AnyAsync(a => a.UserName == made.UserName)) throw new Refused(OrganisationRefusals.UserNameTaken(made.UserName));
        var account = new Account
        {
            Id = made.Id, No = (int)await Sequence.Next(ledger, "accounts"), UserName = made.UserName, Name = made.Name,
            PasswordHash = hash(), Role = made.Role, Unit = made.Unit,
        };
        ledger.Accounts.Add(account);
        ledger.Append(new AccountChanged(account.No, "made") { District = made.District }, by, now);
        return account;
    }
}
