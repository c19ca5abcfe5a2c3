using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Measures;

/// <summary>One measure, whole and by its dimensions.</summary>
internal static class ShowMeasure
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/measures/{name}", Handle).Needs(Right.ReadMeasures).Asks(AskMeasure.Words.Where(word => word != "part")).WithTags("Measures").ProducesProblem(400).ProducesProblem(404);

    /// <summary>The value with numerator and denominator; period or from and to, by, across, compare=true, window and filters by dimension.</summary>
    internal static Ok<MeasureAnswer> Handle(string name, HttpContext context, TakeTable table, Register register, TimeProvider clock)
    {
        var measure = MeasureCatalogue.Find(name) ?? throw new Refused(MeasureRefusals.UnknownMeasure(name));
        return TypedResults.Ok(table.Of(measure, AskMeasure.Table(measure, context.Request.Query, register, context.Actor(), clock.Now())));
    }
}
