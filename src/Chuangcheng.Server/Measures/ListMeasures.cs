using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Measures;

/// <param name="Definition">A sentence that names numerator and denominator.</param>
/// <param name="Unit">count, percent (0–100), hours, days or points.</param>
/// <param name="Dimensions">What <c>by</c> and the filters may name.</param>
public sealed record MeasureAnswerLine(string Name, string Title, string Definition, string Unit, IReadOnlyList<string> Dimensions);

/// <param name="Items">All of them at once.</param>
public sealed record MeasureList(IReadOnlyList<MeasureAnswerLine> Items);

/// <summary>Every measure with its definition.</summary>
internal static class ListMeasures
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/measures", Handle).Needs(Right.ReadMeasures).WithTags("Measures");

    /// <summary>Every measure with its definition, in the caller's language.</summary>
    internal static Ok<MeasureList> Handle() => TypedResults.Ok(new MeasureList([.. MeasureCatalogue.All.Select(Line)]));

    internal static MeasureAnswerLine Line(Measure measure) => new(
        measure.Name, Title(measure), Language.IsEnglish ? measure.DefinitionEn : measure.DefinitionZh, measure.Unit.Wire(), [.. AskMeasure.Offered(measure)]);

    internal static string Title(Measure measure) => Language.IsEnglish ? measure.TitleEn : measure.TitleZh;
}
