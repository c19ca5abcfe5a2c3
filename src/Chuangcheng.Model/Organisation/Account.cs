namespace Chuangcheng.Model.Organisation;

/// <summary>Somebody who can sign in.</summary>
public sealed class Account
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required string UserName { get; init; }

    /// <summary>What is shown to others; erasable.</summary>
    public required string Name { get; set; }

    public required string PasswordHash { get; set; }
    public required Role Role { get; set; }
    public required int Unit { get; set; }
    public bool Active { get; set; } = true;

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }
    public int Version { get; set; }

    /// <summary>Five wrong passwords lock the account for a quarter of an hour.</summary>
    public const int FailuresAllowed = 5;

    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(15);
}
