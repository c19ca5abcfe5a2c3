using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Console;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <summary>The field checks of a sheet under Ⅰ, Ⅱ, Ⅲ and item.</summary>
internal sealed class SheetTree(Register register)
{
    public async Task<IReadOnlyList<SheetIndicator>> Of(Ledger ledger, int district, ReckonedUnit unit)
    {
        var seen = await Seen(ledger, district, [.. unit.Facts.Field.Select(f => f.Visit).Distinct()]);
        var lost = unit.Sheet.Losses.Where(l => l.Record is not null && l.Item.Length > 0).GroupBy(l => (l.Record!.Value, l.Item)).ToDictionary(l => l.Key, l => l.Sum(x => x.Points));
        var indicators = register.Catalogues.Current?.Indicators ?? [];
        var scores = new Assessment([.. unit.Facts.Field.Select(f => new ScoredVisit(f.Site, f.SiteType, unit.Unit, [new(f.Item, Code(f.Indicator), f.Weight, f.Grade, f.Passed, f.Serious)]))], indicators).Indicators;
        var items = unit.Facts.Field.GroupBy(f => f.Indicator).ToDictionary(g => g.Key, g => (IReadOnlyList<SheetItem>)[.. g.GroupBy(f => f.Item).Select(i => Item([.. i], seen, lost)).OrderByDescending(i => i.Lost).ThenBy(i => i.Item, StringComparer.Ordinal)]);
        SheetIndicator Node(Indicator indicator) => new(
            indicator.Code.ToString(), Language.IsEnglish ? indicator.NameEn : indicator.NameZh, scores[indicator.Code].Shown, scores[indicator.Code].Observations, scores[indicator.Code].Passed,
            [.. indicators.Where(child => child.Parent == indicator.Code && scores[child.Code].Value is not null).Select(Node)], items.GetValueOrDefault(indicator.Code.ToString(), []));
        return [.. indicators.Where(i => i.Code.Level == 1 && scores[i.Code].Value is not null).Select(Node)];
    }

    private static SheetItem Item(IReadOnlyList<FieldFact> facts, Dictionary<(Guid, string), (DateTimeOffset At, string? Note, string[] Photos)> seen, Dictionary<(Guid, string), decimal> lost)
    {
        SheetCheck Check(FieldFact f)
        {
            var (at, note, photos) = seen.GetValueOrDefault((f.Visit, f.Item), (default, null, []));
            return new(f.Visit, f.Place, (f.Passed ? CheckResult.Pass : CheckResult.Fail).Wire(), f.Grade, Model.Measures.Figures.Round2(lost.GetValueOrDefault((f.Visit, f.Item))), at, note, photos);
        }
        return new(facts[0].Item, facts[0].ItemName, facts.Count, facts.Count(f => f.Passed), Model.Measures.Figures.Round2(facts.Sum(f => lost.GetValueOrDefault((f.Visit, f.Item)))),
            [.. facts.Select(Check).OrderByDescending(c => c.Lost).ThenBy(c => c.At)]);
    }

    private async Task<Dictionary<(Guid, string), (DateTimeOffset At, string? Note, string[] Photos)>> Seen(Ledger ledger, int district, List<Guid> ids)
    {
        var seen = new Dictionary<(Guid, string), (DateTimeOffset, string?, string[])>();
        foreach (var some in ids.Chunk(500))
        {
            var visits = await ledger.Visits.AsNoTracking().Where(v => some.Contains(v.Id)).Select(v => new { v.No, v.Id, v.FinishedAt }).ToDictionaryAsync(v => v.No);
            var numbers = visits.Keys.ToList();
            foreach (var check in await ledger.Checks.AsNoTracking().Where(c => c.District == district && numbers.Contains(c.Visit)).ToListAsync())
                seen[(visits[check.Visit].Id, register.Catalogues.Item(check.Item)?.Code ?? "")] = (visits[check.Visit].FinishedAt, check.Note, check.Photos?.Split(';') ?? []);
        }
        return seen;
    }

    private static IndicatorCode Code(string text) => IndicatorCode.TryParse(text, out var code) ? code : default;
}
