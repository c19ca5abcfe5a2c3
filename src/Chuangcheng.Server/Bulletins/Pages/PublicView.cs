namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The released issues, for everybody.</summary>
public sealed record PublicView(IReadOnlyList<PublicIssue> Issues);

/// <param name="Title">The masthead without its break.</param>
public sealed record PublicIssue(Guid Id, string Title, string Number, DateOnly? Date, string Issuer, bool Withdrawn);
