namespace Chuangcheng.Model.Bulletins;

/// <summary>The last line of a bulletin.</summary>
public sealed record BulletinContact(string? Email, string? Phone, string? Fax);
