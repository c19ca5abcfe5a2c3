using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Indicators;

/// <param name="From">Code of the edition that is copied.</param>
/// <param name="Since">The day from which it holds: later than today.</param>
public sealed record DraftBody(string? From, string? NameZh, string? NameEn, DateOnly? Since);

/// <param name="Cells">By column, as the catalogue's table check_items names and writes them; what is left out stays.</param>
public sealed record DraftItemBody(IReadOnlyDictionary<string, string>? Cells);

/// <summary>An edition that has not begun: copied from another, its check items changed, taken back. One that holds or held is never changed: visits froze its items (R-CAT-01).</summary>
internal sealed class DraftEdition(Writer writer, Register register, TimeProvider clock)
{
    private const int MostCell = 2000;

    /// <summary>What of an item can be changed.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["name_zh", "name_en", "standard_zh", "dimension_en", "category_zh", "site_type_codes", "indicator_code", "score_rule", "not_counted_zh", "severity", "fix_class_zh", "default_deadline_value", "default_deadline_unit", "responsible_dept_code", "evidence_rule", "recurrence_watch_days"];

    public static void Map(IEndpointRouteBuilder api)
    {
        var editions = api.MapGroup("/editions/{code}").WithTags("Indicators");
        editions.MapPut("", Put).Needs(Right.ManageRegister).ProducesProblem(400).ProducesProblem(409);
        editions.MapPut("/items/{item}", PutItem).Needs(Right.ManageRegister).ProducesProblem(400).ProducesProblem(409);
        editions.MapDelete("", Delete).Needs(Right.ManageRegister).ProducesProblem(409);
    }

    /// <summary>Begins an edition as a copy of another.</summary>
    internal static async Task<NoContent> Put(string code, JsonBody<DraftBody> body, HttpContext context, DraftEdition draft)
    {
        await draft.Begin(code, body.Value, context.Actor());
        return TypedResults.NoContent();
    }

    /// <summary>Changes a check item, or adds one.</summary>
    internal static async Task<NoContent> PutItem(string code, string item, JsonBody<DraftItemBody> body, HttpContext context, DraftEdition draft)
    {
        await draft.Change(code, item, body.Value.Cells ?? new Dictionary<string, string>(), context.Actor());
        return TypedResults.NoContent();
    }

    /// <summary>Takes an edition back that has not begun.</summary>
    internal static async Task<NoContent> Delete(string code, HttpContext context, DraftEdition draft)
    {
        await draft.TakeBack(code, context.Actor());
        return TypedResults.NoContent();
    }

    public async Task Begin(string code, DraftBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (own, nameZh, nameEn) = (reading.Text("code", code, 40, required: true), reading.Text("nameZh", body.NameZh, required: true), reading.Text("nameEn", body.NameEn, required: true));
        if (body.Since is not { } since || since <= Today) reading.Fault(IndicatorRefusals.NotLaterThanToday);
        var from = register.Catalogues.Editions.FirstOrDefault(e => e.Row.Code == body.From).Row;
        if (from is null) reading.Fault(IndicatorRefusals.UnknownEdition("from"));
        reading.Done();
        await writer.Run(async ledger =>
        {
            if (await ledger.Editions.AnyAsync(e => e.Code == own)) throw new Refused(IndicatorRefusals.EditionKnown(own));
            var texts = await ledger.EditionTexts.AsNoTracking().Where(t => t.Edition == from!.No).ToDictionaryAsync(t => t.Kind, t => t.Csv);
            await ImportCatalogue.Write(ledger, new EditionHeading(own, nameZh, nameEn, body.Since!.Value, from!.IsExample), texts[CatalogueKind.Indicator], texts[CatalogueKind.SiteType], texts[CatalogueKind.CheckItem]);
            ledger.Append(new RegisterChanged("catalogue", texts.Count) { District = 0 }, actor, clock.Now());
        });
        await register.Load();
    }

    public async Task Change(string code, string item, IReadOnlyDictionary<string, string> cells, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Text("item", item, 40, required: true);
        foreach (var column in cells.Keys.Where(column => !Columns.Contains(column))) reading.Fault(PlumbingRefusals.UnknownFilter(column, Columns));
        foreach (var (column, _) in cells.Where(cell => cell.Value is null or { Length: > MostCell })) reading.Fault(PlumbingRefusals.TooLong(column, MostCell));
        reading.Done();
        await writer.Run(async ledger =>
        {
            var edition = await NotBegun(ledger, code);
            var texts = await ledger.EditionTexts.Where(t => t.Edition == edition.No).ToListAsync();
            string Csv(CatalogueKind kind) => texts.Single(t => t.Kind == kind).Csv;
            var changed = CsvTable.Parse(Csv(CatalogueKind.CheckItem)).With("code", item.Trim(), cells).Written();
            Unless(EditionReader.Read(new EditionHeading(edition.Code, edition.NameZh, edition.NameEn, edition.Since, edition.IsExample), Csv(CatalogueKind.Indicator), Csv(CatalogueKind.SiteType), changed).Faults);
            var text = texts.Single(t => t.Kind == CatalogueKind.CheckItem);
            ledger.Remove(text);
            await ledger.SaveChangesAsync();
            ledger.EditionTexts.Add(new EditionText { Edition = edition.No, Kind = CatalogueKind.CheckItem, Csv = changed });
            if (!await ledger.Catalogue.AnyAsync(r => r.Edition == edition.No && r.Kind == CatalogueKind.CheckItem && r.Code == item.Trim()))
                ledger.Catalogue.Add(new CatalogueRow { No = (int)await Sequence.Next(ledger, "catalogue"), Edition = edition.No, Kind = CatalogueKind.CheckItem, Code = item.Trim() });
            ledger.Append(new RegisterChanged("catalogue", 1) { District = 0 }, actor, clock.Now());
        });
        await register.Load();
    }

    public async Task TakeBack(string code, Actor actor)
    {
        await writer.Run(async ledger =>
        {
            var edition = await NotBegun(ledger, code);
            await ledger.CodeMappings.Where(m => m.FromEdition == edition.No || m.ToEdition == edition.No).ExecuteDeleteAsync();
            await ledger.Catalogue.Where(r => r.Edition == edition.No).ExecuteDeleteAsync();
            await ledger.EditionTexts.Where(t => t.Edition == edition.No).ExecuteDeleteAsync();
            ledger.Remove(edition);
            ledger.Append(new RegisterChanged("catalogue", 1) { District = 0 }, actor, clock.Now());
        });
        await register.Load();
    }

    /// <summary>It can still be changed.</summary>
    public bool IsDraft(EditionRow edition) => edition.Since > Today;

    private DateOnly Today => register.Time.DayOf(clock.Now());

    private async Task<EditionRow> NotBegun(Ledger ledger, string code)
    {
        var edition = await ledger.Editions.FirstOrDefaultAsync(e => e.Code == code) ?? throw new Refused(IndicatorRefusals.UnknownEdition("code"));
        return IsDraft(edition) ? edition : throw new Refused(IndicatorRefusals.EditionBegan(edition.Since));
    }

    private static void Unless(IReadOnlyList<RowFault> faults)
    {
        if (faults.Count > 0) throw new Refused([.. faults.Select(fault => fault.Code == "required" ? PlumbingRefusals.Required(fault.Column) : PlumbingRefusals.BadValue(fault.Column, fault.Value))]);
    }
}
