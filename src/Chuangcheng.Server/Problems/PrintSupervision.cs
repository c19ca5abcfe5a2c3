using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.Extensions.Primitives;

namespace Chuangcheng.Server.Problems;

/// <summary>督办函 to a unit about all its overdue problems (domain 15.3), as DOCX and PDF.</summary>
internal sealed class PrintSupervision(ListProblems list, Register register, PdfPress press, TimeProvider clock)
{
    private const int MostNumber = 60;

    public static void Map(IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/supervision-letters").WithTags("Problems");
        letters.MapGet("/{unit:guid}.docx", async (Guid unit, HttpContext context, PrintSupervision print) => WordFile.Answer(await print.Paper(unit, context.Request.Query, context.Actor()))).Needs(Right.PlanInspections).Produces(200).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        letters.MapGet("/{unit:guid}.pdf", async (Guid unit, HttpContext context, PrintSupervision print) => await print.press.Answer(await print.Paper(unit, context.Request.Query, context.Actor()), context.RequestAborted)).Needs(Right.PlanInspections).Produces(200).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(503);
    }

    private readonly PdfPress press = press;

    /// <summary>Overdue problems in the actor's sight, of one unit or of all.</summary>
    public async Task<IReadOnlyList<ProblemLine>> Overdue(Guid? unit, Actor actor)
    {
        var asked = new Dictionary<string, StringValues> { ["overdue"] = "true", ["sort"] = "dueAt", ["pageSize"] = "200" };
        if (unit is { } id) asked["unit"] = id.ToString();
        return (await list.Find(ProblemQuery.Read(new QueryCollection(asked), register, actor), actor.Boundary)).Items;
    }

    private async Task<PrintedPaper> Paper(Guid id, IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "number", "until");
        var (number, until) = (reading.Text("number", query["number"], MostNumber), reading.Day(query, "until"));
        reading.Done();
        var unit = register.Tree.Find(id) is { } known && Register.IsInSight(known, actor) ? known : throw new Refused(ProblemRefusals.UnknownProblem);
        var overdue = await Overdue(id, actor);
        if (overdue.Count == 0) throw new Refused(ProblemRefusals.NotOverdue);
        var (today, now) = (register.Time.DayOf(clock.Now()), clock.Now());
        return new OverdueLetter
        {
            Issuer = register.OfficeName(unit.District), Number = number, Unit = unit.Name, Date = today, Until = until,
            Overdue = [.. overdue.Select(line => new OverdueLine(line.Number, line.Place, line.ItemName, register.Time.DayOf(line.DueAt ?? now), today.DayNumber - register.Time.DayOf(line.DueAt ?? now).DayNumber))],
            Provenance = string.Create(CultureInfo.InvariantCulture, $"problems?overdue=true&unit={id} @ {now.UtcDateTime:yyyy-MM-ddTHH:mm}Z"),
        }.Letter().Paper();
    }
}
