using System.Collections.Frozen;
using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Server.Indicators;

/// <summary>All editions, and the numbers visits and problems freeze. The one in force on the day is the newest begun.</summary>
internal sealed class Catalogues
{
    private readonly FrozenDictionary<int, CheckItem> itemByNo;
    private readonly FrozenDictionary<string, int> itemNo, siteTypeNo, indicatorNo;
    private readonly FrozenDictionary<int, (string Zh, string En)> nameByNo;
    private readonly FrozenDictionary<int, string> codeByNo;
    private readonly FrozenDictionary<int, int> today, indicatorOf;

    public Catalogues(
        IReadOnlyList<(EditionRow Row, Edition Edition)> editions, IReadOnlyList<CatalogueRow> rows, IReadOnlyList<CodeMapping> mappings, DateOnly day)
    {
        (Editions, Rows, Mappings) = (editions, rows, mappings);
        var inForce = editions.Where(e => e.Row.Since <= day).DefaultIfEmpty(editions.OrderBy(e => e.Row.Since).FirstOrDefault()).MaxBy(e => (e.Row?.Since, e.Row?.No));
        (Current, IsExample, InForce) = (inForce.Edition, inForce.Row?.IsExample ?? true, inForce.Row?.No ?? 0);
        Next = editions.Select(e => e.Row.Since).Where(since => since > day).Order().Select(since => (DateOnly?)since).FirstOrDefault();
        var byNo = editions.ToDictionary(e => e.Row.No, e => e.Edition);
        itemByNo = rows.Where(r => r.Kind == CatalogueKind.CheckItem).ToFrozenDictionary(r => r.No, r => byNo[r.Edition].Item(r.Code)!);
        codeByNo = rows.ToFrozenDictionary(r => r.No, r => r.Code);
        FrozenDictionary<string, int> Numbers(CatalogueKind kind) =>
            rows.Where(r => r.Kind == kind && r.Edition == inForce.Row?.No).ToFrozenDictionary(r => r.Code, r => r.No);
        (itemNo, siteTypeNo, indicatorNo) = (Numbers(CatalogueKind.CheckItem), Numbers(CatalogueKind.SiteType), Numbers(CatalogueKind.Indicator));
        nameByNo = rows.ToFrozenDictionary(r => r.No, r => NameOf(byNo[r.Edition], r));
        var to = mappings.Where(m => m.ToEdition == inForce.Row?.No).GroupBy(m => (m.FromEdition, m.Kind, m.FromCode)).ToDictionary(g => g.Key, g => g.Min(m => m.ToCode)!);
        today = rows.ToFrozenDictionary(r => r.No, r => NumbersOf(r.Kind).GetValueOrDefault(to.GetValueOrDefault((r.Edition, r.Kind, r.Code), r.Code), r.No));
        indicatorOf = itemByNo.Keys.ToFrozenDictionary(no => no, no => Item(Today(no)) is { } found ? IndicatorNo(found.Indicator.ToString()) : 0);
    }

    public static Catalogues None { get; } = new([], [], [], default);

    public IReadOnlyList<(EditionRow Row, Edition Edition)> Editions { get; }

    public IReadOnlyList<CatalogueRow> Rows { get; }

    public IReadOnlyList<CodeMapping> Mappings { get; }

    public Edition? Current { get; }

    /// <summary>The number of the edition in force; 0 for none.</summary>
    public int InForce { get; }

    /// <summary>示例指标，非官方文本 stands on every page (R-CAT-02).</summary>
    public bool IsExample { get; }

    /// <summary>The day another edition comes into force; null when none waits.</summary>
    public DateOnly? Next { get; }

    public CheckItem? Item(int no) => itemByNo.GetValueOrDefault(no);

    /// <summary>The item's number in the edition in force; 0 when it has none.</summary>
    public int ItemNo(string code) => itemNo.GetValueOrDefault(code);

    public int SiteTypeNo(string code) => siteTypeNo.GetValueOrDefault(code);

    public int IndicatorNo(string code) => indicatorNo.GetValueOrDefault(code);

    /// <summary>What a frozen number is in the edition in force, by its mapping or its code; the number itself when nothing carries it on.</summary>
    public int Today(int no) => today.GetValueOrDefault(no, no);

    /// <summary>The number, today, of the Ⅲ indicator an item belonged to.</summary>
    public int IndicatorOf(int item) => indicatorOf.GetValueOrDefault(item);

    /// <summary>What each Ⅲ indicator weighs in the edition in force, by its number.</summary>
    public IReadOnlyDictionary<int, double> Weights() =>
        (Current?.Indicators ?? []).Where(i => i.Code.Level == 3).ToDictionary(i => IndicatorNo(i.Code.ToString()), i => (double)i.Weight);

    public (string Zh, string En) NameOf(int no) => nameByNo.GetValueOrDefault(no, ("", ""));

    public string CodeOf(int no) => codeByNo.GetValueOrDefault(no, "");

    private FrozenDictionary<string, int> NumbersOf(CatalogueKind kind) => kind switch
    {
        CatalogueKind.Indicator => indicatorNo,
        CatalogueKind.SiteType => siteTypeNo,
        _ => itemNo,
    };

    private static (string, string) NameOf(Edition edition, CatalogueRow row) => row.Kind switch
    {
        CatalogueKind.Indicator when IndicatorCode.TryParse(row.Code, out var code) && edition.Indicator(code) is { } i => (i.NameZh, i.NameEn),
        CatalogueKind.SiteType when edition.SiteType(row.Code) is { } t => (t.NameZh, t.NameEn),
        CatalogueKind.CheckItem when edition.Item(row.Code) is { } c => (c.NameZh, c.NameEn),
        _ => ("", ""),
    };
}
