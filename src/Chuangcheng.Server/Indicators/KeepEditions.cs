using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Indicators;

/// <param name="InForce">The one visits freeze today.</param>
/// <param name="Example">示例指标，非官方文本.</param>
public sealed record EditionLine(string Code, string NameZh, string NameEn, DateOnly Since, bool InForce, bool Example, int Indicators, int SiteTypes, int CheckItems);

/// <param name="Change">added, removed, changed or mapped.</param>
public sealed record DifferenceLine(string Kind, string? From, string? To, string Name, string Change, IReadOnlyList<string> Fields);

/// <param name="Kind">indicator, siteType or checkItem.</param>
public sealed record MappingLine(string? Kind, string? From, string? To);

/// <summary>One old code may become several.</summary>
public sealed record MappingsBody(IReadOnlyList<MappingLine>? Mappings);

/// <summary>Editions side by side: which is in force, what differs, and what old codes became (R-CAT-01).</summary>
internal sealed class KeepEditions(Writer writer, Register register, TimeProvider clock)
{
    private const int MostMappings = 5000;

    public static void Map(IEndpointRouteBuilder api)
    {
        var editions = api.MapGroup("/editions").WithTags("Indicators");
        editions.MapGet("", List).Needs(Right.ReadRegister);
        editions.MapGet("/{from}/to/{to}", Compare).Needs(Right.ReadRegister).ProducesProblem(400);
        editions.MapGet("/{from}/to/{to}/mappings", Mappings).Needs(Right.ReadRegister).ProducesProblem(400);
        editions.MapPut("/{from}/to/{to}/mappings", Put).Needs(Right.ManageRegister).ProducesProblem(400);
    }

    /// <summary>All editions, the newest first.</summary>
    internal static Ok<Page<EditionLine>> List(Register register)
    {
        var catalogues = register.Catalogues;
        List<EditionLine> lines = [.. catalogues.Editions.OrderByDescending(e => e.Row.Since).Select(e => new EditionLine(
            e.Row.Code, e.Row.NameZh, e.Row.NameEn, e.Row.Since, e.Edition == catalogues.Current, e.Row.IsExample, e.Edition.Indicators.Count, e.Edition.SiteTypes.Count, e.Edition.CheckItems.Count))];
        return TypedResults.Ok(new Page<EditionLine>(lines, lines.Count, 1, lines.Count, null));
    }

    /// <summary>What is new, gone, changed or goes on under another code.</summary>
    internal static Ok<Page<DifferenceLine>> Compare(string from, string to, KeepEditions keep)
    {
        var (a, b) = keep.Both(from, to);
        List<DifferenceLine> lines = [.. EditionComparison.Of(a.Edition, b.Edition, keep.Between(a.Row.No, b.Row.No))
            .Select(d => new DifferenceLine(d.Kind.Wire(), d.From, d.To, d.Name, d.Change.Wire(), d.Fields))];
        return TypedResults.Ok(new Page<DifferenceLine>(lines, lines.Count, 1, lines.Count, null));
    }

    /// <summary>What the codes of one edition became in the other.</summary>
    internal static Ok<Page<MappingLine>> Mappings(string from, string to, KeepEditions keep)
    {
        var (a, b) = keep.Both(from, to);
        List<MappingLine> lines = [.. keep.Between(a.Row.No, b.Row.No).Select(m => new MappingLine(m.Kind.Wire(), m.FromCode, m.ToCode))];
        return TypedResults.Ok(new Page<MappingLine>(lines, lines.Count, 1, lines.Count, null));
    }

    /// <summary>Says what the codes became: all of it at once.</summary>
    internal static async Task<Ok<Page<MappingLine>>> Put(string from, string to, JsonBody<MappingsBody> body, HttpContext context, KeepEditions keep)
    {
        await keep.Write(from, to, body.Value, context.Actor());
        return Mappings(from, to, keep);
    }

    internal async Task Write(string from, string to, MappingsBody body, Actor actor)
    {
        var (a, b) = Both(from, to);
        var reading = new Reading(register, actor);
        var given = body.Mappings ?? [];
        if (given.Count > MostMappings) reading.Fault(PlumbingRefusals.TooLong("mappings", MostMappings));
        var read = given.Take(MostMappings).Select(line => Read(line, a, b, reading)).OfType<CodeMapping>().DistinctBy(m => (m.Kind, m.FromCode, m.ToCode)).ToList();
        reading.Done();
        await writer.Run(async ledger =>
        {
            await ledger.CodeMappings.Where(m => m.FromEdition == a.Row.No && m.ToEdition == b.Row.No).ExecuteDeleteAsync();
            ledger.CodeMappings.AddRange(read);
            ledger.Append(new RegisterChanged("catalogue", read.Count) { District = 0 }, actor, clock.Now());
        });
        await register.Load();
    }

    private static CodeMapping? Read(MappingLine line, (EditionRow Row, Edition Edition) a, (EditionRow Row, Edition Edition) b, Reading reading)
    {
        var kind = reading.Word<CatalogueKind>("mappings", line.Kind);
        if (kind is null) return null;
        string Written(string? code) => kind == CatalogueKind.Indicator && IndicatorCode.TryParse(code ?? "", out var read) ? read.ToString() : code?.Trim() ?? "";
        var (before, after) = (Written(line.From), Written(line.To));
        if (!Has(a.Edition, kind.Value, before)) reading.Fault(IndicatorRefusals.UnknownCode(before));
        if (!Has(b.Edition, kind.Value, after)) reading.Fault(IndicatorRefusals.UnknownCode(after));
        return new CodeMapping { FromEdition = a.Row.No, ToEdition = b.Row.No, Kind = kind.Value, FromCode = before, ToCode = after };
    }

    private static bool Has(Edition edition, CatalogueKind kind, string code) => kind switch
    {
        CatalogueKind.Indicator => IndicatorCode.TryParse(code, out var read) && edition.Indicator(read) is not null,
        CatalogueKind.SiteType => edition.SiteType(code) is not null,
        _ => edition.Item(code) is not null,
    };

    internal ((EditionRow Row, Edition Edition) From, (EditionRow Row, Edition Edition) To) Both(string from, string to) => (Named(from, "from"), Named(to, "to"));

    private (EditionRow Row, Edition Edition) Named(string code, string field) =>
        register.Catalogues.Editions.FirstOrDefault(e => e.Row.Code == code) is { Row: not null } found ? found : throw new Refused(IndicatorRefusals.UnknownEdition(field));

    internal IReadOnlyList<CodeMapping> Between(int from, int to) =>
        [.. register.Catalogues.Mappings.Where(m => m.FromEdition == from && m.ToEdition == to).OrderBy(m => m.Kind).ThenBy(m => m.FromCode, StringComparer.Ordinal).ThenBy(m => m.ToCode, StringComparer.Ordinal)];
}
