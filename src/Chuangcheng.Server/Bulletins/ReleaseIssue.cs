using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Bulletins;

/// <param name="Public">True: everybody may read it, without an account.</param>
public sealed record ReleaseBody(bool? Public);

/// <summary>Opens an issue to everybody, or closes it again.</summary>
internal sealed class ReleaseIssue(Writer writer, ShowIssues show, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/bulletins/{id:guid}/release", Handle).Needs(Right.EditBulletins).WithTags("Bulletins").ProducesProblem(404).ProducesProblem(409);

    /// <summary>Public page and feed show it, or no longer.</summary>
    internal static async Task<Ok<IssueDetail>> Handle(Guid id, JsonBody<ReleaseBody> body, HttpContext context, ReleaseIssue release)
    {
        await release.Run(id, body.Value.Public ?? true, context.Actor());
        return TypedResults.Ok(await release.show.Find(id, context.Actor()));
    }

    private readonly ShowIssues show = show;

    public Task Run(Guid id, bool isPublic, Actor actor) => writer.Run(async ledger =>
    {
        var issue = await BulletinsInSight.OwnIssue(ledger, id, actor);
        if (issue.IsPublic == isPublic) return;
        issue.Release(isPublic);
        ledger.Append(new IssueReleased(issue.No, isPublic) { District = issue.District }, actor, clock.Now());
    });
}
