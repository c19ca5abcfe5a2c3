using System.Globalization;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Assessments;

/// <summary>The score book as XLSX: scores and ranks are formulas over components, deductions and losses, and reckon themselves again.</summary>
internal sealed class ExportBook(Database database, Register register, ReckonPeriod reckon, Writer writer, Words words, TimeProvider clock)
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int First = 5;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/assessments/{period:guid}/book.xlsx", (Guid period, HttpContext context, ExportBook export) => export.Run(period, context))
        .Needs(Right.Export).WithTags("Assessments").Produces(200, contentType: Type).ProducesProblem(404);

    private async Task<IResult> Run(Guid id, HttpContext context)
    {
        await using var ledger = database.Read();
        return await Of(ledger, await AssessmentsInSight.Find(ledger, id, context.Actor(), register.Tree), context.Actor());
    }

    /// <summary>The book of a period the actor may see.</summary>
    public async Task<IResult> Of(Ledger ledger, AssessmentPeriod period, Actor actor)
    {
        var (scheme, all) = await reckon.Of(ledger, period);
        var units = all.Where(u => AssessmentsInSight.SeesSheet(actor, period, scheme, u, all)).ToList();
        using var file = new MemoryStream();
        using (var sheet = new Xlsx(file, words["assessments.book.sheet"])) Write(sheet, period, scheme, units, AssessmentsInSight.SeesRanks(actor, period, scheme));
        await writer.Run(to =>
        {
            to.Append(new Exported("assessment", units.Count) { District = actor.District }, actor, clock.Now());
            return Task.CompletedTask;
        });
        return Results.File(file.ToArray(), Type, FormattableString.Invariant($"assessment-{period.From:yyyyMMdd}-{period.To:yyyyMMdd}.xlsx"));
    }

    private void Write(Xlsx sheet, AssessmentPeriod period, Scheme scheme, IReadOnlyList<ReckonedUnit> units, bool ranks)
    {
        var n = scheme.Components.Count;
        sheet.Row([period.Name, FormattableString.Invariant($"{period.From:yyyy-MM-dd} – {period.To:yyyy-MM-dd}"), register.IsDemonstration ? words["problems.export.notice"] : null, period.Hash]);
        sheet.Row([words["assessments.book.total"], null, scheme.Total]);
        sheet.Row([words["assessments.weight"], null, .. scheme.Components.Select(c => (object?)c.Weight)]);
        sheet.Row([words["assessments.unit"], words["assessments.class"], .. scheme.Components.Select(c => (object?)words[$"assessments.source.{Model.Names.Wire(c.Source)}"]), words["assessments.deductions"], words["assessments.score"], words["assessments.rank"], words["assessments.book.losses"], words["assessments.book.check"]]);
        var (firstLoss, lastLoss) = (First + units.Count + 2, First + units.Count + 1 + units.Sum(u => u.Sheet.Losses.Count));
        foreach (var (u, i) in units.Select((u, i) => (u, First + i))) sheet.Row(Unit(u, i, n, units.Count, firstLoss, lastLoss, ranks));
        sheet.Row([]);
        sheet.Row([words["assessments.unit"], words["assessments.component"], words["assessments.points"], words["assessments.item"], words["assessments.what"]]);
        foreach (var u in units)
            foreach (var (loss, points) in u.Sheet.Losses.Zip(u.Sheet.ShownLosses))
                sheet.Row([register.Tree[u.Unit].Name, loss.Component.Length == 0 ? words["assessments.deductions"] : loss.Component, points, loss.Item, loss.What]);
    }

    /// <summary>Components without data stay empty and leave the weights, as in the score itself.</summary>
    private IEnumerable<object?> Unit(ReckonedUnit u, int row, int n, int units, int firstLoss, int lastLoss, bool ranks)
    {
        var (c1, cn, deduct, score) = (Column(3), Column(2 + n), Column(3 + n), Column(4 + n));
        var loss = $"SUMIF($A${firstLoss}:$A${lastLoss},A{row},$C${firstLoss}:$C${lastLoss})";
        yield return register.Tree[u.Unit].Name;
        yield return u.Class;
        foreach (var c in u.Sheet.Components) yield return c.Value;
        yield return u.Sheet.Losses.Where(l => l.Component.Length == 0).Sum(l => l.Points);
        yield return u.Sheet.Shown is null ? null : new Formula($"ROUND(MAX(0,SUMPRODUCT({c1}{row}:{cn}{row},{c1}$3:{cn}$3)/SUMIF({c1}{row}:{cn}{row},\"<>\",{c1}$3:{cn}$3)/100*$C$2-{deduct}{row}),2)", u.Sheet.Shown.Value);
        yield return ranks && u.Standing.Rank is { } rank ? new Formula($"COUNTIFS($B${First}:$B${First + units - 1},B{row},{score}${First}:{score}${First + units - 1},\">\"&{score}{row})+1", rank) : words[$"assessments.whyNot.{u.Standing.WhyNot ?? "hidden"}"];
        yield return u.Sheet.Shown is null ? null : new Formula(loss, u.Sheet.Total - u.Sheet.Shown.Value);
        yield return u.Sheet.Shown is null ? null : new Formula($"ROUND($C$2-{score}{row}-{loss},2)", 0);
    }

    /// <summary>1 is A.</summary>
    private static string Column(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString(CultureInfo.InvariantCulture) : Column((number - 1) / 26) + Column((number - 1) % 26 + 1);
}
