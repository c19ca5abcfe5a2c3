using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility;

/// <param name="Unit">none, district, department, street, community or grid: the unit that stands there when nobody is named.</param>
public sealed record ChainStepBody(string? Name, string? Unit);

public sealed record ChainTemplateBody(string? Name, IReadOnlyList<ChainStepBody>? Steps);

public sealed record ChainTemplateLine(Guid? Unit, string? UnitName, string Name, IReadOnlyList<ChainStepBody> Steps);

/// <summary>The chain each unit works by: 区–行业/街道–点位 in one, 领导班子–专班–包村居干部–村居干部 in another.</summary>
internal sealed class KeepChainTemplates(Database database, Writer writer, Register register, TimeProvider clock)
{
    private const int MostSteps = 12;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/chain-templates", List).Needs(Right.ReadRegister).WithTags("Responsibility");
        api.MapPut("/chain-templates/{id:guid}", Put).Needs(Right.KeepRegister).WithTags("Responsibility").ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>Templates of the district's units; the last one, without a unit, is used where none has its own.</summary>
    internal static async Task<Ok<Page<ChainTemplateLine>>> List(HttpContext context, KeepChainTemplates keep) => TypedResults.Ok(await keep.Find(context.Actor()));

    /// <summary>Gives a unit its own chain, for all places under it.</summary>
    internal static async Task<Ok<ChainTemplateLine>> Put(Guid id, JsonBody<ChainTemplateBody> body, HttpContext context, KeepChainTemplates keep) =>
        TypedResults.Ok(await keep.Write(id, body.Value, context.Actor()));

    private async Task<Page<ChainTemplateLine>> Find(Actor actor)
    {
        await using var ledger = database.Read();
        var own = (await ledger.ChainTemplates.AsNoTracking().OrderBy(t => t.Unit).ToListAsync()).Where(t => register.Tree.Find(t.Unit) is { } unit && Register.IsInSight(unit, actor));
        List<ChainTemplateLine> lines = [.. own.Select(Line), new(null, null, "", Steps(ChainTemplate.Usual))];
        return new(lines, lines.Count, 1, lines.Count, null);
    }

    private async Task<ChainTemplateLine> Write(Guid id, ChainTemplateBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var unit = reading.Unit("id", id.ToString(), own: true);
        var name = reading.Text("name", body.Name, required: true);
        var steps = (body.Steps ?? []).Select(step => ChainStep.Parse($"{step.Name}:{step.Unit ?? "none"}")).ToList();
        if (steps.Count is 0 or > MostSteps || steps.Any(step => step is null) || steps.DistinctBy(step => step!.Name).Count() != steps.Count) reading.Fault(ResponsibilityRefusals.BadStep("steps"));
        reading.Done();
        return Line(await writer.Run(async ledger =>
        {
            var template = await ledger.ChainTemplates.FirstOrDefaultAsync(t => t.Unit == unit!.No);
            if (template is null) ledger.ChainTemplates.Add(template = new ChainTemplate { Unit = unit!.No, Name = name, Steps = [] });
            (template.Name, template.Steps) = (name, [.. steps.Select(step => step!.ToString())]);
            template.Version++;
            ledger.Append(new RegisterChanged("chain-templates", 1) { District = unit!.District }, actor, clock.Now());
            return template;
        }));
    }

    private ChainTemplateLine Line(ChainTemplate template) => new(
        register.Tree.Find(template.Unit)?.Id, register.Tree.Find(template.Unit)?.Name, template.Name, Steps([.. template.Steps.Select(ChainStep.Parse).OfType<ChainStep>()]));

    private static IReadOnlyList<ChainStepBody> Steps(IReadOnlyList<ChainStep> steps) => [.. steps.Select(step => new ChainStepBody(step.Name, step.Unit.Wire()))];
}
