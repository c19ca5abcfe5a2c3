using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>A measure's table as a file: the page's question, all of its rows, with numerator and denominator of each.</summary>
internal sealed class ExportTable(TakeTable table, Register register, Writer writer, Words words, TimeProvider clock)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/measures/{name}/table.xlsx", (string name, HttpContext context, ExportTable export) => export.Answer(name, context, csv: false)).Needs(Right.Export).ExcludeFromDescription();
        app.MapGet("/measures/{name}/table.csv", (string name, HttpContext context, ExportTable export) => export.Answer(name, context, csv: true)).Needs(Right.Export).ExcludeFromDescription();
    }

    private async Task<IResult> Answer(string name, HttpContext context, bool csv)
    {
        if (MeasureCatalogue.Find(name) is not { } measure) return Results.NotFound();
        var (actor, now) = (context.Actor(), clock.Now());
        var asked = AskMeasure.Table(measure, ShowMeasurePage.Filled(measure, context.Request.Query), register, actor, now);
        var rows = Rows(measure, asked, table.Of(measure, asked)).ToList();
        await writer.Run(ledger =>
        {
            ledger.Append(new Exported("measure", rows.Count) { District = actor.District }, actor, now);
            return Task.CompletedTask;
        });
        return Results.File(csv ? AsCsv(rows) : AsXlsx(rows), csv ? "text/csv; charset=utf-8" : Xlsx, FormattableString.Invariant($"{name}-{register.Time.DayOf(now):yyyyMMdd}.{(csv ? "csv" : "xlsx")}"));
    }

    private static byte[] AsCsv(List<object?[]> rows)
    {
        var file = new MemoryStream();
        using (var csv = new Csv(file))
            foreach (var row in rows) csv.Row(row);
        return file.ToArray();
    }

    private byte[] AsXlsx(List<object?[]> rows)
    {
        var file = new MemoryStream();
        using (var xlsx = new Xlsx(file, words["measures.title"]))
            foreach (var row in rows) xlsx.Row(row);
        return file.ToArray();
    }

    private IEnumerable<object?[]> Rows(Measure measure, TableQuestion asked, MeasureAnswer answer)
    {
        yield return [ListMeasures.Title(measure), answer.Definition, register.IsDemonstration ? words["problems.export.notice"] : null];
        yield return [words["console.period"], Day(answer.From), Day(answer.To), words["measures.asOf", register.Time.Local(answer.AsOf).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)]];
        yield return
        [
            asked.Query.By is { } by ? words[$"measures.dimension.{by.Wire()}"] : null, words["measures.value"], words["measures.numerator"], words["measures.denominator"], words["measures.smallHead"],
            words["measures.before"], words["measures.change"], words["measures.lastYear"], words["measures.change"], .. answer.Columns.Select(column => (object?)column.Label),
        ];
        foreach (var row in answer.Rows.Select(row => Line(row, row.Cells)).Append(Line(
            new(MeasureKeys.None, words["measures.whole"], answer.Value, answer.Numerator, answer.Denominator) { Before = answer.Before, LastYear = answer.LastYear },
            [.. answer.Columns.Select(column => new MeasureCell(column.Value, column.Numerator, column.Denominator))])))
            yield return row;
    }

    private object?[] Line(MeasureAnswerRow row, IReadOnlyList<MeasureCell?> cells) =>
    [
        row.Label, Rounded(row.Value), row.Numerator, row.Denominator, row.Small ? words["measures.smallMark"] : null,
        Rounded(row.Before?.Value), Rounded(row.Before?.Change), Rounded(row.LastYear?.Value), Rounded(row.LastYear?.Change), .. cells.Select(cell => Rounded(cell?.Value)),
    ];

    /// <summary>Two decimals, as shown (R-SCORE-11).</summary>
    private static object? Rounded(double? value) => value is { } number ? Figures.Round2((decimal)number) : null;

    private static object? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
