using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Whom to write to about what is overdue, and the letter.</summary>
internal sealed class ShowSupervision(PrintSupervision print, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/problems/supervision", async (Guid? unit, HttpContext context, ShowSupervision show) =>
        Page.Of<SupervisionPage>(await show.View(unit, context.Actor()))).Needs(Right.PlanInspections).ExcludeFromDescription();

    private async Task<SupervisionView> View(Guid? unit, Actor actor)
    {
        var units = (await print.Overdue(null, actor)).Where(line => line.Unit is not null).GroupBy(line => (line.Unit, line.UnitName)).OrderByDescending(group => group.Count()).ToList();
        var chosen = unit ?? units.FirstOrDefault()?.Key.Unit;
        return new([.. units.Select(group => new Choice($"{group.Key.Unit}", FormattableString.Invariant($"{group.Key.UnitName} ({group.Count()})")))], chosen, chosen is { } id ? await print.Overdue(id, actor) : [], register.Time.Local(clock.Now()));
    }
}
