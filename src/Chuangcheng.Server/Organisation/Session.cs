namespace Chuangcheng.Server.Organisation;

/// <summary>One sign-in: a cookie's or a token's. Only the hash of the secret is kept.</summary>
internal sealed class Session
{
    public required byte[] SecretHash { get; init; }
    public required int Account { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }
}
