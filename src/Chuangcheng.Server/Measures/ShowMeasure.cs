using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Measures;

/// <param name="Value">Unrounded; null where there is nothing to divide by.</param>
/// <param name="Denominator">Null for a plain count.</param>
/// <param name="AsOf">The instant it was counted at.</param>
public sealed record MeasureAnswer(
    string Name, string Definition, string Unit, double? Value, long Numerator, long? Denominator, DateTimeOffset AsOf, IReadOnlyList<MeasureAnswerRow> Rows);

/// <param name="Key">Id, code or date of the dimension's value.</param>
public sealed record MeasureAnswerRow(string Key, string Label, double? Value, long Numerator, long? Denominator);

/// <summary>One measure, whole and by a dimension.</summary>
internal static class ShowMeasure
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/measures/{name}", Handle).Needs(Right.ReadMeasures).Asks(AskMeasure.Words.Where(word => word != "part")).WithTags("Measures").ProducesProblem(400).ProducesProblem(404);

    /// <summary>The value with numerator and denominator; from, to, by, window and filters by dimension.</summary>
    internal static Ok<MeasureAnswer> Handle(string name, HttpContext context, ColumnFeed feed, Register register, TimeProvider clock)
    {
        var measure = MeasureCatalogue.Find(name) ?? throw new Refused(MeasureRefusals.UnknownMeasure(name));
        var now = clock.Now();
        var query = AskMeasure.Read(measure, context.Request.Query, register, context.Actor(), now);
        return TypedResults.Ok(Answer(measure, query, feed, register));
    }

    internal static MeasureAnswer Answer(Measure measure, MeasureQuery query, ColumnFeed feed, Register register)
    {
        var answer = measure.Compute(feed.Columns, query);
        var line = ListMeasures.Line(measure);
        return new(line.Name, line.Definition, line.Unit, answer.Value, answer.Numerator, answer.Denominator, query.Now, [.. answer.Rows.Select(row =>
        {
            var (key, label) = MeasureKeys.Of(query.By!.Value, row.Key, register);
            return new MeasureAnswerRow(key, label, row.Value, row.Numerator, row.Denominator);
        })]);
    }
}
