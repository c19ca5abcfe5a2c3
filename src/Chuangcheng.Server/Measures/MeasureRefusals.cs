using Chuangcheng.Model;
using Chuangcheng.Model.Measures;

namespace Chuangcheng.Server.Measures;

internal static class MeasureRefusals
{
    public static Refusal UnknownMeasure(string name) =>
        new("unknown-measure", RefusalKind.NotFound, name, string.Join(", ", MeasureCatalogue.All.Select(measure => measure.Name)));

    public static Refusal NoDenominator(string name) => new Refusal("no-denominator", RefusalKind.BadInput, name).At("part");
}
