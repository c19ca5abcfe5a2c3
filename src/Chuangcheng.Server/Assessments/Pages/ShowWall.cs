using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Measures.Pages;
using Chuangcheng.Server.Organisation;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>The wall screen: filled by the server, refreshed when something happens, honest when the network is cut.</summary>
internal sealed class ShowWall(ShowMeasures measures, ShowMeasurePage page)
{
    private const int Rows = 16;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/wall", (HttpContext context, ShowWall show) => Page.Of<WallPage>(show.View(context.Actor()))).Needs(Right.ReadMeasures).ExcludeFromDescription();

    public WallView View(Actor actor)
    {
        var all = measures.All("year", actor);
        return new([.. all.Lines.Where(line => line.Lead)], By("problems-open", Dimension.Street, actor), By("problems-overdue", Dimension.Unit, actor), all.AsOf);
    }

    private IReadOnlyList<MeasureRow> By(string name, Dimension by, Actor actor) =>
        [.. page.Rows(name, "year", by, actor).Where(row => row.Figure.Value > 0).OrderByDescending(row => row.Figure.Value).Take(Rows)];
}
