using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>The performance office's pages: frozen roll-ups, and nothing else.</summary>
internal static class ShowRollUps
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/roll-ups").ExcludeFromDescription();
        pages.MapGet("", async (HttpContext context, ListRollUps list) => Page.Of<RollUpsPage>(new RollUpsView(await list.All(context.Actor())))).Needs(Right.ReadRollUps);
        pages.MapGet("/{period:guid}", async (Guid period, HttpContext context, ListRollUps list) => Page.Of<RollUpPage>(await list.Find(period, context.Actor()))).Needs(Right.ReadRollUps);
    }
}
