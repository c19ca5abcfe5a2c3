using Chuangcheng.Model.Assessments;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Assessments.Pages;

/// <param name="Keeps">The reader may make schemes.</param>
public sealed record SchemesView(IReadOnlyList<SchemeLine> Schemes, bool Keeps);

/// <summary>A scheme to read or to make the next version of.</summary>
/// <param name="Version">The newest one; 0 of a scheme that is not made yet.</param>
/// <param name="Shown">The version shown.</param>
/// <param name="Versions">All of them, the newest first.</param>
public sealed record SchemeView(Guid Id, int Version, int Shown, Scheme Scheme, IReadOnlyList<SchemeLine> Versions)
{
    /// <summary>The newest one is shown, and the reader may make the next.</summary>
    public bool Keeps { get; init; }

    public IReadOnlyList<Choice> Kinds { get; init; } = [];

    public IReadOnlyList<Choice> SiteTypes { get; init; } = [];

    /// <summary>Schemes whose periods can be rolled up.</summary>
    public IReadOnlyList<Choice> Others { get; init; } = [];

    public string? Refusal { get; init; }

    public bool Done { get; init; }
}
