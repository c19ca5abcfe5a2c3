using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>What each measure means, without any number.</summary>
public sealed record MeasureCatalogueView(IReadOnlyList<CatalogueLine> Lines);

/// <param name="Definition">A sentence that names numerator and denominator.</param>
/// <param name="Source">Where its records stand, in the reader's language.</param>
public sealed record CatalogueLine(string Name, string Title, string Definition, string Unit, string Source, IReadOnlyList<Choice> Dimensions);
