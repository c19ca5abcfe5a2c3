using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <param name="Example">示例指标，非官方文本.</param>
public sealed record Checklist(string Edition, bool Example, IReadOnlyList<ChecklistItem> Items);

/// <param name="NotCounted">What does not count as a failure.</param>
/// <param name="Deadline">Value and unit: CH clock hours, WH working hours, WD working days, ND natural days.</param>
/// <param name="WatchDays">Recurrence watch after closing.</param>
public sealed record ChecklistItem(
    string Code, string Name, string NameEn, string Standard, string Dimension, string Category, string Indicator, string ScoreRule, string EvidenceRule, string NotCounted,
    int Severity, string FixClass, string Deadline, string Department, int WatchDays);

/// <summary>What is checked at a site: the items of its type, of the edition in force.</summary>
internal static class ShowChecklist
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/sites/{id:guid}/checklist", Handle).Needs(Right.ReadRegister).WithTags("Sites").ProducesProblem(404);

    /// <summary>What is checked here.</summary>
    internal static async Task<Ok<Checklist>> Handle(Guid id, HttpContext context, Database database, Register register)
    {
        await using var ledger = database.Read();
        var type = await ledger.Sites.Within(context.Actor()).Where(s => s.Id == id).Select(s => s.Type).FirstOrDefaultAsync()
            ?? throw new Refused(SiteRefusals.UnknownSite);
        var edition = register.Catalogues.Current ?? throw new Refused(SiteRefusals.NoEdition);
        return TypedResults.Ok(new Checklist(edition.Code, edition.IsExample, [.. edition.ItemsFor(type).Select(item => new ChecklistItem(
            item.Code, item.NameZh, item.NameEn, item.StandardZh, item.Dimension.Wire(), item.CategoryZh, item.Indicator.ToString(), item.ScoreRule.ToString()!,
            item.EvidenceRule.Wire(), item.NotCountedZh, item.Severity, item.FixClass.Wire(), item.Limit.ToString(), item.Department, item.WatchDays))]));
    }
}
