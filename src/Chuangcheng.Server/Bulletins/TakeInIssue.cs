using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <param name="Series">The series it belongs to.</param>
/// <param name="Bulletin">As <c>chuangcheng read</c> prints it.</param>
public sealed record TakeInBody(Guid? Series, Bulletin? Bulletin);

/// <summary>Takes an issue of former times into the archive: its text, its number and its day stay what they were.</summary>
internal sealed class TakeInIssue(Writer writer, Register register, ShowIssues show, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/archive/{id:guid}", Handle).Needs(Right.EditBulletins).WithTags("Bulletins").ProducesProblem(400).ProducesProblem(409);

    /// <summary>Sent again, nothing changes; other content under the same id is refused.</summary>
    internal static async Task<Ok<IssueDetail>> Handle(Guid id, JsonBody<TakeInBody> body, HttpContext context, TakeInIssue take)
    {
        await take.Run(id, body.Value, context.Actor());
        return TypedResults.Ok(await take.show.Find(id, context.Actor()));
    }

    private readonly ShowIssues show = show;

    public Task Run(Guid id, TakeInBody body, Actor actor) => Run([(id, body)], actor);

    /// <summary>All of them, or none.</summary>
    public Task Run(IReadOnlyList<(Guid Id, TakeInBody Body)> papers, Actor actor)
    {
        var reading = new Reading(register, actor);
        List<(Guid Id, Guid? Series, Bulletin Bulletin, DateOnly Day)> issues = [];
        foreach (var (id, body) in papers)
        {
            if (body.Bulletin is not { Sections.Count: > 0 }) reading.Fault(PlumbingRefusals.Required("bulletin.sections"));
            var day = reading.Day("bulletin.date", body.Bulletin?.Date);
            if (body.Bulletin is { } bulletin) issues.Add((id, body.Series, bulletin, day));
        }
        reading.Done();
        return writer.Run(async ledger =>
        {
            foreach (var (id, series, bulletin, day) in issues) await TakeIn(ledger, id, series, bulletin, day, actor);
        });
    }

    private async Task TakeIn(Ledger ledger, Guid id, Guid? named, Bulletin bulletin, DateOnly day, Actor actor)
    {
        var content = JsonSerializer.Serialize(bulletin, Json.Options);
        var series = await ledger.BulletinSeries.FirstOrDefaultAsync(s => s.Id == named && s.District == actor.District) ?? throw new Refused(BulletinRefusals.UnknownSeries);
        if (await ledger.Issues.FirstOrDefaultAsync(i => i.Id == id) is { } known)
        {
            if (known.District != actor.District || known.Content != content) throw new Refused(BulletinRefusals.IssueDiffers);
            return;
        }
        if (bulletin.IssueNumber is { } number && await IsTaken(ledger, series, number, day)) throw new Refused(BulletinRefusals.NumberTaken(number));
        var issue = new DeskIssue { Id = id, No = (int)await Sequence.Next(ledger, "bulletins"), District = actor.District, Series = series.No, IsSpecial = false, CreatedAt = clock.Now() };
        issue.TakeIn(bulletin.IssueNumber, bulletin.TotalIssueNumber, day, content, ComposeIssue.SearchText(bulletin), clock.Now());
        ledger.Issues.Add(issue);
        ledger.Append(new IssueEdited(issue.No, bulletin.Sections.Sum(s => s.Items.Count)) { District = actor.District }, actor, clock.Now());
        await ledger.SaveChangesAsync();
    }

    /// <summary>A number stands once in a series; where it begins anew each year, once a year.</summary>
    internal static Task<bool> IsTaken(Ledger ledger, BulletinSeries series, int number, DateOnly day)
    {
        var (first, last) = series.Numbering == NumberingKind.Running ? (DateOnly.MinValue, DateOnly.MaxValue) : (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));
        return ledger.Issues.AnyAsync(i => i.Series == series.No && i.Number == number && !i.IsSpecial && i.Date >= first && i.Date <= last);
    }
}
