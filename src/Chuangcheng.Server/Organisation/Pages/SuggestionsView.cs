namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The form, and for the office what was said.</summary>
/// <param name="Said">Null for everybody but the office.</param>
public sealed record SuggestionsView(bool Done, IReadOnlyList<SaidLine>? Said, string? Error = null);

/// <param name="At">In the district's offset.</param>
public sealed record SaidLine(DateTimeOffset At, string Unit, string Text);
