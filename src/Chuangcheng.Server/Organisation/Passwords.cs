using Chuangcheng.Model.Organisation;
using Microsoft.AspNetCore.Identity;

namespace Chuangcheng.Server.Organisation;

/// <summary>The framework's hasher.</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<string> Hasher = new();

    public const int LengthAtLeast = 10;

    public static string Hash(string userName, string password) => Hasher.HashPassword(userName, password);

    public static bool Matches(Account account, string password) =>
        Hasher.VerifyHashedPassword(account.UserName, account.PasswordHash, password) != PasswordVerificationResult.Failed;

    /// <summary>Takes as long as a real one, so that unknown names are not told by the clock.</summary>
    public static void MatchNothing(string password) => Hasher.VerifyHashedPassword("nobody", Nothing.Value, password);

    private static readonly Lazy<string> Nothing = new(() => Hasher.HashPassword("nobody", "nothing at all"));
}
