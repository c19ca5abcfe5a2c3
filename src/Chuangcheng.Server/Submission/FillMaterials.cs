using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Submission;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Submission;

/// <param name="Added">Materials that are new.</param>
/// <param name="Renewed">Materials nobody had touched, made again.</param>
public sealed record FilledAnswer(int Added, int Renewed);

/// <summary>Fills a submission from what is there already, by code: bulletins, the problem ledger, photos of what was put right. What a person has worded is left alone.</summary>
internal sealed class FillMaterials(Database database, Writer writer, Register register, KeepSubmissions submissions, TimeProvider clock)
{
    private const int PicturesEach = 3;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/submissions/{id:guid}/fill", async (Guid id, HttpContext context, FillMaterials fill) =>
        TypedResults.Ok(await fill.Run(id, context.Actor()))).Needs(Right.EditBulletins).WithTags("Submission").ProducesProblem(404);

    public async Task<FilledAnswer> Run(Guid id, Actor actor)
    {
        var found = new List<Material>();
        DocumentReview review;
        await using (var ledger = database.Read())
        {
            review = await KeepSubmissions.Find(ledger, id, actor);
            found.AddRange(await Reports(ledger, review));
            var problems = await ledger.Problems.AsNoTracking().Where(p => p.District == review.District && p.CreatedAt >= register.Time.StartOf(review.From) && p.CreatedAt < register.Time.StartOf(review.To.AddDays(1)))
                .Select(p => new LedgerFact(p.No, p.Indicator, p.Place, p.ItemName, p.Responsible, p.State, p.ClosedAt)).ToListAsync();
            found.AddRange(Statistics(review, problems));
            found.AddRange(await Pictures(ledger, review, problems));
        }
        return await writer.Run(ledger => Keep(ledger, review, found, actor));
    }

    internal sealed record LedgerFact(long No, string Indicator, string Place, string Item, int Unit, ProblemState State, DateTimeOffset? ClosedAt);

    public static string TypeOf(string contentType) => contentType switch { "image/jpeg" => "jpg", "image/png" => "png", _ => "" };

    /// <summary>One report an indicator, out of the items that carry its code.</summary>
    private async Task<IEnumerable<Material>> Reports(Ledger ledger, DocumentReview review)
    {
        var issues = await ledger.Issues.AsNoTracking().Where(i => i.District == review.District && i.State == IssueState.Issued && i.Date >= review.From && i.Date <= review.To).OrderBy(i => i.No).ToListAsync();
        var items = issues.SelectMany(issue => JsonSerializer.Deserialize<Bulletin>(issue.Content, Json.Options) is not { } bulletin ? []
            : bulletin.Sections.SelectMany(s => s.Items).SelectMany(item => item.IndicatorCodes.Select(code => (Code: CodeOf(code), Item: item, Issue: issue, bulletin.Title))));
        return items.GroupBy(x => x.Code).Where(group => group.Key.Length > 0).Select(group =>
        {
            var told = group.DistinctBy(x => (x.Item.Headline, x.Item.Text)).ToList();
            var text = string.Join('\n', told.Select(x => $"{x.Item.Headline}{(x.Item.Headline is null ? "" : "。")}{x.Item.Text}"));
            return Make(review, group.Key, MaterialKind.Report, MaterialWords.Report, Cut(text), MaterialWords.FromBulletins(told.Select(x => (x.Title ?? "", x.Issue.Number ?? 0)).Distinct()), told.Max(x => x.Issue.Date!.Value), "bulletins");
        });
    }

    private IEnumerable<Material> Statistics(DocumentReview review, List<LedgerFact> problems) => problems.GroupBy(p => p.Indicator).Where(group => group.Key.Length > 0).Select(group => Make(
        review, group.Key, MaterialKind.Statistics, MaterialWords.Statistics,
        MaterialWords.Table(group.GroupBy(p => register.Tree.Find(p.Unit)?.Name ?? "").OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => (unit.Key, unit.Count(), unit.Count(p => p.ClosedAt is not null)))),
        MaterialWords.FromLedger(review.From, review.To, register.Time.DayOf(clock.Now())), Last(review), "problems"));

    /// <summary>Photos brought with a feedback that was accepted.</summary>
    private async Task<IEnumerable<Material>> Pictures(Ledger ledger, DocumentReview review, List<LedgerFact> problems)
    {
        var closed = problems.Where(p => p.ClosedAt is not null).ToDictionary(p => p.No);
        var moves = await ledger.ProblemMoves.AsNoTracking().Where(m => m.District == review.District && m.Move == Move.Feedback && (string)(object)m.Photos != "").OrderByDescending(m => m.At).ToListAsync();
        var types = (await ledger.Photos.AsNoTracking().Where(p => p.District == review.District).Select(p => new { p.Sha256, p.Type }).ToListAsync()).ToDictionary(p => p.Sha256, p => p.Type);
        return moves.Where(m => closed.ContainsKey(m.Problem)).SelectMany(m => m.Photos.Where(types.ContainsKey).Select(photo => (Fact: closed[m.Problem], Photo: photo, m.At)))
            .DistinctBy(x => x.Photo).GroupBy(x => x.Fact.Indicator).Where(group => group.Key.Length > 0).SelectMany(group => group.Take(PicturesEach).Select(x =>
            {
                var made = Make(review, group.Key, MaterialKind.Picture, MaterialWords.Caption(x.Fact.Place, x.Fact.Item), "", MaterialWords.Photo, register.Time.DayOf(x.At), $"photo:{x.Photo}");
                (made.Photo, made.PhotoType) = (x.Photo, TypeOf(types[x.Photo]));
                return made;
            }));
    }

    private async Task<FilledAnswer> Keep(Ledger ledger, DocumentReview review, List<Material> found, Actor actor)
    {
        var known = (await ledger.Materials.Where(m => m.Submission == review.No && m.Origin != "").ToListAsync()).ToDictionary(m => (m.Indicator, m.Kind, m.Origin));
        var (added, renewed) = (0, 0);
        foreach (var material in found)
        {
            if (!known.TryGetValue((material.Indicator, material.Kind, material.Origin), out var there))
            {
                added++;
                ledger.Materials.Add(new Material
                {
                    Id = material.Id, No = (int)await Sequence.Next(ledger, "materials"), Submission = review.No, District = review.District, Indicator = material.Indicator, Kind = material.Kind, Title = material.Title, Text = material.Text,
                    Source = material.Source, Dated = material.Dated, Photo = material.Photo, PhotoType = material.PhotoType, Unit = material.Unit, Origin = material.Origin, AddedAt = clock.Now(), AddedBy = actor.Account,
                });
            }
            else if (there.Version == 0 && (there.Text != material.Text || there.Source != material.Source))
            {
                renewed++;
                (there.Text, there.Source, there.Dated) = (material.Text, material.Source, material.Dated);
            }
        }
        if (added + renewed > 0) ledger.Append(new MaterialsKept(review.No, added + renewed) { District = review.District }, actor, clock.Now());
        return new(added, renewed);
    }

    private Material Make(DocumentReview review, string indicator, MaterialKind kind, string title, string text, string source, DateOnly dated, string origin) => new()
    {
        Id = Guid.CreateVersion7(), No = 0, Submission = review.No, District = review.District, Indicator = indicator, Kind = kind, Title = title, Text = text, Source = source, Dated = dated, Origin = origin,
        Unit = submissions.Indicator(indicator) is { } known && submissions.Lead(known, review.District) is { } lead ? lead.No : review.District, AddedAt = clock.Now(), AddedBy = 0,
    };

    private DateOnly Last(DocumentReview review)
    {
        var today = register.Time.DayOf(clock.Now());
        return today < review.To ? today : review.To;
    }

    private static string Cut(string text) => text.Length <= MaterialRules.ReportLength ? text : text[..text.LastIndexOf('\n', MaterialRules.ReportLength)];

    /// <summary>Ⅲ-58城市精细化管理 → Ⅲ-58, when the catalogue has it.</summary>
    private string CodeOf(string words)
    {
        var digits = words.TakeWhile(c => !char.IsAsciiDigit(c)).Count();
        var end = digits + words.Skip(digits).TakeWhile(char.IsAsciiDigit).Count();
        return IndicatorCode.TryParse(words[..end], out var code) && submissions.Indicator(code.ToString()) is not null ? code.ToString() : "";
    }
}
