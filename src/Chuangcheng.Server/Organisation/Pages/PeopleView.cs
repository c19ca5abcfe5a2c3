using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The people one may see, page by page, and one of them open.</summary>
/// <param name="Units">Where somebody may be put, by code.</param>
public sealed record PeopleView(IReadOnlyList<PersonLine> People, long Total, string? Next, string Q, IReadOnlyList<Choice> Units)
{
    public PersonDetail? Open { get; init; }
    public DateOnly Today { get; init; }
    public bool Done { get; init; }

    /// <summary>Why the last change was refused, in words.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was typed, when it was refused.</summary>
    public PersonBody Typed { get; init; } = new(null, null, null, null, null);
}

/// <param name="Free">Posts that can be given, those of the person's own unit first; with the present holder.</param>
public sealed record PersonDetail(PersonLine Person, IReadOnlyList<HeldPost> Posts, IReadOnlyList<Choice> Free);

/// <summary>A post somebody holds or held.</summary>
/// <param name="Until">First day it was no longer held; null while it is.</param>
public sealed record HeldPost(Guid Id, string Code, string Title, string UnitName, DateOnly Since, DateOnly? Until);
