using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Assessments;

/// <summary>通报 of a published period, made from its frozen sheets (domain 15.3, R-DOC-03), as DOCX and PDF.</summary>
internal sealed class PrintNotice(Database database, Register register, ReckonPeriod reckon, PdfPress press, TimeProvider clock)
{
    private const int MostProblems = 5;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/assessments/{period:guid}/notice.docx", async (Guid period, string? number, HttpContext context, PrintNotice print) => WordFile.Answer(await print.Paper(period, number, context.Actor()))).Needs(Right.KeepAssessments).WithTags("Assessments").Produces(200).ProducesProblem(404).ProducesProblem(409);
        api.MapGet("/assessments/{period:guid}/notice.pdf", async (Guid period, string? number, HttpContext context, PrintNotice print) => await print.press.Answer(await print.Paper(period, number, context.Actor()), context.RequestAborted)).Needs(Right.KeepAssessments).WithTags("Assessments").Produces(200).ProducesProblem(404).ProducesProblem(409).ProducesProblem(503);
    }

    private readonly PdfPress press = press;

    /// <param name="number">As the office numbers its papers, 云创办发〔2026〕9号; left open without it.</param>
    private async Task<PrintedPaper> Paper(Guid id, string? number, Actor actor)
    {
        await using var ledger = database.Read();
        var period = await AssessmentsInSight.Find(ledger, id, actor, register.Tree);
        if (period.PublishedAt is null) throw new Refused(AssessmentRefusals.NotPublished);
        var (scheme, units) = await reckon.Of(ledger, period);
        var (issuer, today) = (register.OfficeName(period.District), register.Time.DayOf(clock.Now()));
        return new ResultsNotice
        {
            Mark = Word("mark", issuer), Number = string.IsNullOrWhiteSpace(number) ? Word("number", today.Year) : number.Trim(), Title = Word("title", period.Name), Addressee = Word("addressee"), Issuer = issuer, Date = today,
            Period = Word("period", Numbering.Day(period.From), Numbering.Day(period.To)), RuleVersion = Word("rule", scheme.Name, period.SchemeVersion),
            Tables = [.. scheme.Classes.Select(c => new ScoreTable(c.Name, Lines(scheme, units.Where(u => u.Class == c.Code)))).Where(table => table.Lines.Count > 0)],
            MainProblems = Problems(units), Requirements = [Word("mend", Numbering.Day(today.AddDays(10))), Word("share")],
            Provenance = string.Create(CultureInfo.InvariantCulture, $"assessment {period.Id} {period.Hash} @ {clock.Now().UtcDateTime:yyyy-MM-ddTHH:mm}Z"),
        }.Paper();
    }

    /// <summary>In the order of ranks only where the scheme shows them; else as the register lists them.</summary>
    private IReadOnlyList<ScoreLine> Lines(Scheme scheme, IEnumerable<ReckonedUnit> units)
    {
        var scored = units.Where(u => u.Sheet.Shown is not null);
        var ordered = scheme.ShowsRanks ? scored.OrderBy(u => u.Standing.Rank ?? int.MaxValue).ThenBy(u => u.Unit) : scored.OrderBy(u => u.Unit);
        return [.. ordered.Select(u => new ScoreLine(register.Tree[u.Unit].Name, u.Sheet.Shown!.Value, u.Sheet.Components.Sum(c => c.Cases)))];
    }

    /// <summary>The items that cost most over all units, each with the unit it cost most.</summary>
    private List<string> Problems(IReadOnlyList<ReckonedUnit> units) =>
    [
        .. units.SelectMany(u => u.Sheet.Losses.Zip(u.Sheet.ShownLosses, (loss, points) => (u.Unit, loss.Item, Points: points))).Where(loss => loss.Item.Length > 0)
            .GroupBy(loss => loss.Item).OrderByDescending(item => item.Sum(loss => loss.Points)).ThenBy(item => item.Key, StringComparer.Ordinal).Take(MostProblems)
            .Select(item => (Name: register.Catalogues.Current?.Item(item.Key)?.NameZh ?? item.Key, Units: item.GroupBy(loss => loss.Unit).Select(u => (Unit: u.Key, Points: u.Sum(loss => loss.Points))).OrderByDescending(u => u.Points).ToList()))
            .Select(item => Word("problem", item.Name, item.Units.Count, item.Units.Sum(u => u.Points).ToString("0.00", CultureInfo.InvariantCulture), register.Tree[item.Units[0].Unit].Name, item.Units[0].Points.ToString("0.00", CultureInfo.InvariantCulture))),
    ];

    /// <summary>Papers are Chinese whoever prints them.</summary>
    private static string Word(string key, params object[] arguments) => Language.InChinese(() => RefusalWords.Of($"assessments.notice.{key}", arguments));
}
