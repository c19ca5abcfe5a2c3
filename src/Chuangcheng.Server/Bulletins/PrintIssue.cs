using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Bulletins.Pages;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>An issue as a file: data, an editable DOCX, the official PDF, and a page for the screen.</summary>
internal sealed class PrintIssue(Database database, Register register, PdfPress press, ReceiveIssue receive)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var issue = api.MapGroup("/bulletins").WithTags("Bulletins");
        issue.MapGet("/{id:guid}.json", async (Guid id, HttpContext context, PrintIssue print) => Results.Json((await print.Of(id, context.Actor())).Bulletin, Json.Options)).Needs(Right.ReadLedger).Produces<Model.Bulletins.Bulletin>().ProducesProblem(404);
        issue.MapGet("/{id:guid}.docx", async (Guid id, HttpContext context, PrintIssue print) => print.Docx(await print.Of(id, context.Actor()))).Needs(Right.ReadLedger).Produces(200).ProducesProblem(404);
        issue.MapGet("/{id:guid}.pdf", async (Guid id, HttpContext context, PrintIssue print) => await print.Pdf(await print.Of(id, context.Actor()), context.RequestAborted)).Needs(Right.ReadLedger).Produces(200).ProducesProblem(404).ProducesProblem(503);
        issue.MapGet("/{id:guid}.html", async (Guid id, HttpContext context, PrintIssue print) => Page.Of<IssuePaperPage>(await print.View(await print.Of(id, context.Actor())))).Needs(Right.ReadLedger).Produces(200).ProducesProblem(404);
    }

    /// <summary>An issue with its content and form.</summary>
    internal sealed record Printed(DeskIssue Issue, Model.Bulletins.Bulletin Bulletin, BulletinForm Form);

    public async Task<Printed> Of(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var issue = await BulletinsInSight.Find(ledger, id, actor, register.Tree);
        await receive.Mark(issue, actor);
        return new(issue, await ComposeIssue.Of(ledger, issue), await ComposeIssue.Form(ledger, issue));
    }

    /// <summary>For work nobody asked for by hand.</summary>
    public async Task<Printed> AsIssued(Guid id)
    {
        await using var ledger = database.Read();
        var issue = await ledger.Issues.AsNoTracking().FirstAsync(i => i.Id == id);
        return new(issue, await ComposeIssue.Of(ledger, issue), await ComposeIssue.Form(ledger, issue));
    }

    /// <summary>One everybody may read.</summary>
    public async Task<Printed> Public(Guid id)
    {
        await using var ledger = database.Read();
        var issue = await ledger.Issues.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.IsPublic) ?? throw new Refused(BulletinRefusals.UnknownIssue);
        return new(issue, await ComposeIssue.Of(ledger, issue), await ComposeIssue.Form(ledger, issue));
    }

    public IResult Docx(Printed printed) => WordFile.Answer(Paper(printed), FileName(printed));

    public Task<IResult> Pdf(Printed printed, CancellationToken cancel) => press.Answer(Paper(printed), cancel, FileName(printed));

    public async Task<IssuePaperView> View(Printed printed, bool isPublic = false)
    {
        await using var ledger = database.Read();
        var items = await ledger.News.AsNoTracking().Where(n => n.Issue == printed.Issue.No).OrderBy(n => n.Place).ToListAsync();
        var ids = items.Select(n => n.Id).ToList();
        var figures = isPublic ? [] : await ledger.LiveFigures.AsNoTracking().Where(f => ids.Contains(f.Item)).ToListAsync();
        return new(printed.Issue.Id, printed.Bulletin, printed.Form, [.. items], figures.ToLookup(f => f.Item), isPublic);
    }

    private PrintedPaper Paper(Printed printed) => BulletinPaper.Of(printed.Bulletin, printed.Form) with { Provenance = Provenance(printed) };

    /// <summary>R-DOC-03: each figure's question and cut-off go with the file.</summary>
    private string Provenance(Printed printed)
    {
        using var ledger = database.Read();
        var figures = ledger.News.AsNoTracking().Where(n => n.Issue == printed.Issue.No).Join(ledger.LiveFigures, n => n.Id, f => f.Item, (n, f) => new { n.Place, f }).OrderBy(x => x.Place).ThenBy(x => x.f.Seq).ToList();
        return string.Join('\n', figures.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Place}.{x.f.Seq} {x.f.Shown} = {x.f.Measure}?{x.f.Query} @ {x.f.AsOf.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} #{x.f.Happening}")));
    }

    private static string FileName(Printed printed) => printed.Issue.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{printed.Bulletin.Title?.Replace(" ", "", StringComparison.Ordinal)}-{(printed.Issue.IsSpecial ? "z" : "")}{number}") : $"{printed.Bulletin.Title?.Replace(" ", "", StringComparison.Ordinal)}-{printed.Issue.No}";
}
