namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>A part of the body under one heading.</summary>
/// <param name="Category">The inner 【…】 of a section of briefs.</param>
internal readonly record struct Part(string? Section, string? Category, Span Body, bool Briefs);
