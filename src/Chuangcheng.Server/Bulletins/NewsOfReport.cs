using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Bulletins.Pages;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>A confirmed report becomes news for the bulletin in one step: its text, its codes, its unit. Asked again, it is there once.</summary>
internal sealed class NewsOfReport(Database database, KeepReports reports, SubmitNews news)
{
    private const int LongestHeadline = 40;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/reports/{id:guid}/news", Post).Needs(Right.SubmitNews).WithTags("Bulletins").ProducesProblem(404).ProducesProblem(409);

    public static void MapPages(IEndpointRouteBuilder app) => app.MapPost("/reports/{id:guid}/news", PostForm).Needs(Right.SubmitNews).AsForm().ExcludeFromDescription();

    /// <summary>Sends a confirmed report to the bulletin's desk as news; the item keeps the report's id.</summary>
    internal static async Task<Ok<NewsLine>> Post(Guid id, HttpContext context, NewsOfReport make) => TypedResults.Ok(await make.Make(id, context.Actor()));

    internal static async Task<IResult> PostForm(Guid id, HttpContext context, NewsOfReport make)
    {
        await make.Make(id, context.Actor());
        return TypedResults.LocalRedirect("/bulletins");
    }

    public async Task<NewsLine> Make(Guid id, Actor actor)
    {
        var answer = await reports.Read(id, actor);
        if (answer.Report.ConfirmedAt is null) throw new Refused(BulletinRefusals.ReportNotConfirmed);
        await using (var ledger = database.Read())
            if (await ledger.News.AnyAsync(item => item.Id == id)) return await news.One(id, actor);
        var (headline, text) = Parted(answer.Text.Trim());
        await news.Write(id, new NewsBody(headline, text, answer.Report.UnitName, null, null, null, [.. answer.Codes.Select(code => code.Code + code.Name)], null), actor);
        return await news.One(id, actor);
    }

    /// <summary>A short first line above others, without a full stop, is the headline.</summary>
    private static (string?, string) Parted(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && text[..end].Trim() is { Length: <= LongestHeadline } first && !first.EndsWith('。') ? (first, text[(end + 1)..].Trim()) : (null, text);
    }
}
