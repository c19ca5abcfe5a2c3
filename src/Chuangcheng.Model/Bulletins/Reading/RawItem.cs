namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>One item as a stretch of text, before it is read.</summary>
/// <param name="Source">The brackets at its end that name who brought it.</param>
/// <param name="Unit">The unit in front of a colon.</param>
/// <param name="Codes">The codes of the whole block.</param>
internal readonly record struct RawItem(Span Body, Span Source, string? Unit, string? Group, IReadOnlyList<string> Codes);
