using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Picture = Chuangcheng.Model.Documents.Picture;

namespace Chuangcheng.Server.Problems;

/// <summary>A problem on paper: 问题交办单, 整改反馈单 and 督办函 (domain 15.3), as DOCX and PDF.</summary>
internal sealed class PrintProblem(ShowProblem show, Database database, PhotoStore photos, Thumbnails thumbnails, Register register, PdfPress press, TimeProvider clock)
{
    private const int MostPhotos = 3;
    private const double PhotoWidth = 40, PhotoHeight = 30;

    public static void Map(IEndpointRouteBuilder api)
    {
        var papers = api.MapGroup("/problems/{id:guid}/papers").WithTags("Problems");
        papers.MapGet("/{kind}.docx", async (Guid id, string kind, HttpContext context, PrintProblem print) => WordFile.Answer(await print.Paper(id, kind, context.Actor()))).Needs(Right.ReadLedger).Produces(200).ProducesProblem(404);
        papers.MapGet("/{kind}.pdf", async (Guid id, string kind, HttpContext context, PrintProblem print) => await print.press.Answer(await print.Paper(id, kind, context.Actor()), context.RequestAborted)).Needs(Right.ReadLedger).Produces(200).ProducesProblem(404).ProducesProblem(503);
    }

    private readonly PdfPress press = press;

    private async Task<PrintedPaper> Paper(Guid id, string kind, Actor actor)
    {
        var problem = await show.Find(id, actor);
        return kind switch
        {
            "assignment" => (await Assignment(problem, Whole)).Paper(),
            "feedback" => await Feedback(problem),
            "supervision" => Supervision(problem, actor),
            _ => throw new Refused(DocumentRefusals.UnknownPaper(kind)),
        };
    }

    /// <summary>One of many in a file: its photos are small ones, so that the file stays one that can be sent.</summary>
    public async Task<PrintedPaper> AssignmentAmongMany(Guid id, Actor actor) => (await Assignment(await show.Find(id, actor), Small)).Paper();

    private async Task<AssignmentSheet> Assignment(ProblemDetail p, Func<PhotoRow, Task<Picture?>> drawn) => new()
    {
        Number = p.Number, Date = Day(p.AssignedAt ?? p.CreatedAt), IssuedBy = register.Tree.Find(p.Territory ?? Guid.Empty) is { } ground ? register.OfficeName(ground.District) : "",
        Source = $"{Numbering.Day(Day(p.CreatedAt))} {Word($"problems.source.{p.Source}")}", Site = p.Place, Territory = register.Tree.Find(p.Territory ?? Guid.Empty) is { } lies ? register.NameWithin(lies) : "", Indicator = p.Indicator + IndicatorName(p.Indicator), Item = p.ItemName,
        Problem = p.Note.Length > 0 ? p.Note : p.ItemName, LeadUnit = p.UnitName ?? "", SupportingUnits = await Supporting(p), Deadline = Deadline(p), Contact = p.RecorderUnitName ?? "",
        Photos = await Pictures(p.Observations.SelectMany(o => o.Photos), drawn), Provenance = Provenance(p),
    };

    /// <summary>The other parties of the site, and its street where a department leads.</summary>
    private async Task<string> Supporting(ProblemDetail p)
    {
        await using var ledger = database.Read();
        var parties = await ledger.Sites.AsNoTracking().Where(s => s.Id == p.SiteId).Select(s => s.Parties).FirstOrDefaultAsync();
        return string.Join('、', (parties?.Values.Select(no => register.Tree.Find(no)?.Name) ?? []).Append(p.TerritoryName).OfType<string>().Where(name => name != p.UnitName).Distinct());
    }

    /// <summary>Whoever may write to a unit in the office's name.</summary>
    public static bool Supervises(Actor actor) => actor.Role is Role.Office or Role.Leader or Role.Discipline;

    /// <summary>督办函 to the unit that let the deadline pass; the office puts its number in.</summary>
    private PrintedPaper Supervision(ProblemDetail p, Actor actor)
    {
        if (!Supervises(actor)) throw new Refused(PlumbingRefusals.NotAllowed);
        if (!p.Overdue || p.UnitName is not { } unit) throw new Refused(ProblemRefusals.NotOverdue);
        var (district, today) = (register.Tree.Find(p.Unit ?? Guid.Empty)!.District, Day(clock.Now()));
        return new SupervisionLetter
        {
            Issuer = register.OfficeName(district), Number = Numbering.Open(today.Year), Title = Word("problems.letter.title", p.Place), Addressee = unit,
            Facts = Word("problems.letter.facts", Numbering.Day(Day(p.CreatedAt)), p.Place, p.Note.Length > 0 ? p.Note.TrimEnd('。') : p.ItemName, p.Indicator + IndicatorName(p.Indicator), Moment(p.DueAt!.Value)),
            Basis = p.DispatchReason is { } reason ? Word("problems.letter.basis", Word($"problems.reason.{reason}").TrimEnd('。')) : "", Requirement = Word("problems.letter.requirement", Numbering.Day(today.AddDays(3))), Consequence = Word("problems.letter.consequence"),
            Date = today, Provenance = Provenance(p),
        }.Paper();
    }

    private async Task<PrintedPaper> Feedback(ProblemDetail p)
    {
        var (done, asked) = (p.History.LastOrDefault(h => h.Move is "feedback" or "fixOnTheSpot"), p.Asked is { } request ? Word($"problems.move.{request}") : "");
        return new FeedbackSheet
        {
            Number = p.Number, Date = Day(done?.At ?? clock.Now()), Site = p.Place, Unit = p.UnitName ?? "", Indicator = p.Indicator + IndicatorName(p.Indicator), Item = p.ItemName, Problem = p.Note.Length > 0 ? p.Note : p.ItemName,
            Deadline = Deadline(p), Done = done?.Note ?? "", DoneAt = done is null ? "" : Moment(done.At), Request = asked, Verified = p.History.LastOrDefault(h => h.Move is "close" or "sendBack") is { } verified ? $"{Word($"problems.move.{verified.Move}")} {verified.Note}".Trim() : "",
            Photos = await Pictures(p.History.SelectMany(h => h.Photos), Whole), Provenance = Provenance(p),
        }.Paper();
    }

    private string Deadline(ProblemDetail p) => p.DueAt is { } due ? Moment(due) + Limit(p.Limit) : Limit(p.Limit);

    private static string Limit(string limit) => limit.Split(' ') is [var value, var unit] && value != "0" ? $"（{Word($"problems.limit.{unit}", value)}）" : "";

    /// <summary>R-DOC-03: which problem, up to when.</summary>
    private string Provenance(ProblemDetail p) => string.Create(CultureInfo.InvariantCulture, $"problem {p.Id} @ {clock.Now().UtcDateTime:yyyy-MM-ddTHH:mm}Z");

    private string IndicatorName(string code) => Model.Indicators.IndicatorCode.TryParse(code, out var read) ? register.Catalogues.Current?.Indicator(read)?.NameZh ?? "" : "";

    private DateOnly Day(DateTimeOffset at) => register.Time.DayOf(at);

    private string Moment(DateTimeOffset at)
    {
        var local = register.Time.Local(at);
        return string.Create(CultureInfo.InvariantCulture, $"{Numbering.Day(DateOnly.FromDateTime(local.DateTime))} {local:HH:mm}");
    }

    /// <summary>Papers are Chinese whoever prints them.</summary>
    private static string Word(string key, params object[] arguments) => Console.Language.InChinese(() => RefusalWords.Of(key, arguments));

    private async Task<IReadOnlyList<Picture>> Pictures(IEnumerable<string> hashes, Func<PhotoRow, Task<Picture?>> drawn)
    {
        List<string> wanted = [.. hashes.Distinct().Take(MostPhotos)];
        await using var ledger = database.Read();
        var known = await ledger.Photos.AsNoTracking().Where(photo => wanted.Contains(photo.Sha256)).ToListAsync();
        var pictures = new List<Picture>();
        foreach (var photo in known.Where(photo => File.Exists(photos.PathOf(photo.Sha256))))
            if (await drawn(photo) is { } picture) pictures.Add(picture);
        return pictures;
    }

    private async Task<Picture?> Whole(PhotoRow photo) => Drawn(await File.ReadAllBytesAsync(photos.PathOf(photo.Sha256)), photo.Type == "image/png", photo);

    /// <summary>Null where none can be made: the sheet of the problem by itself has it whole.</summary>
    private async Task<Picture?> Small(PhotoRow photo)
    {
        try
        {
            return await thumbnails.Find(photo, Thumbnails.Sizes[^1]) is { } file ? Drawn(await File.ReadAllBytesAsync(file), false, photo) : null;
        }
        catch (Refused)
        {
            return null;
        }
    }

    private static Picture Drawn(byte[] bytes, bool isPng, PhotoRow photo) => new(bytes, isPng, PhotoWidth, PhotoHeight, photo.Sha256[..8]);
}
