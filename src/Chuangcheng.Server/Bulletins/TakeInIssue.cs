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

    public Task Run(Guid id, TakeInBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        if (body.Bulletin is not { } bulletin || bulletin.Sections.Count == 0) reading.Fault(PlumbingRefusals.Required("bulletin.sections"));
        var day = reading.Day("bulletin.date", body.Bulletin?.Date);
        reading.Done();
        var content = JsonSerializer.Serialize(body.Bulletin, Json.Options);
        return writer.Run(async ledger =>
        {
            var series = await ledger.BulletinSeries.FirstOrDefaultAsync(s => s.Id == body.Series && s.District == actor.District) ?? throw new Refused(BulletinRefusals.UnknownSeries);
            if (await ledger.Issues.FirstOrDefaultAsync(i => i.Id == id) is { } known)
            {
                if (known.District != actor.District || known.Content != content) throw new Refused(BulletinRefusals.IssueDiffers);
                return;
            }
            var issue = new DeskIssue { Id = id, No = (int)await Sequence.Next(ledger, "bulletins"), District = actor.District, Series = series.No, IsSpecial = false, CreatedAt = clock.Now() };
            issue.TakeIn(body.Bulletin!.IssueNumber, body.Bulletin.TotalIssueNumber, day, content, ComposeIssue.SearchText(body.Bulletin), clock.Now());
            ledger.Issues.Add(issue);
            ledger.Append(new IssueEdited(issue.No, body.Bulletin.Sections.Sum(s => s.Items.Count)) { District = actor.District }, actor, clock.Now());
        });
    }
}
