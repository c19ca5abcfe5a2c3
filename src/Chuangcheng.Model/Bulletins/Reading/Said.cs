namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>What a quantity says, as stretches of the text.</summary>
/// <param name="Action">May lie in an earlier part of the sentence, when one verb governs a list.</param>
/// <param name="Falling">The value counts down.</param>
internal readonly record struct Said(Span Action, Span Object, Comparison? Comparison = null, bool Falling = false);
