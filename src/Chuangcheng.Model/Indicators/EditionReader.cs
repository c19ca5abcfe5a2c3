using System.Globalization;
using Chuangcheng.Model.Tables;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Indicators;

/// <summary>An edition, or everything that is wrong with its tables.</summary>
public sealed record EditionReading(Edition? Edition, IReadOnlyList<RowFault> Faults);

/// <summary>Reads an edition from its three tables: all of it, or every fault with row and column.</summary>
public sealed class EditionReader
{
    private readonly List<RowFault> faults = [];

    private EditionReader() { }

    public static EditionReading Read(EditionHeading heading, string indicators, string siteTypes, string checkItems)
    {
        var reader = new EditionReader();
        var types = reader.SiteTypes(CsvTable.Parse(siteTypes));
        var tree = reader.Indicators(CsvTable.Parse(indicators), types);
        var items = reader.Items(CsvTable.Parse(checkItems), types, tree);
        return reader.faults.Count > 0 ? new(null, reader.faults) : new(new Edition(heading, tree, types, items), []);
    }

    private List<SiteType> SiteTypes(CsvTable table)
    {
        var sheet = new Sheet("site_types", table, faults, "code", "name_zh", "lead_dept_code");
        return [.. sheet.Rows("code").Select(r => new SiteType(
            r["code"], r.Required("name_zh"), r["name_en"], r["group_zh"], r["unit_zh"], r["route_rule_zh"], r["sampling_hint_zh"], r["default_patrol_interval_zh"],
            r["lead_dept_code"], r["in_2018_point_list"] == "Y", r["note_zh"]))];
    }

    private List<Indicator> Indicators(CsvTable table, List<SiteType> types)
    {
        var sheet = new Sheet("indicators", table, faults, "code", "name_zh", "parent_code", "default_weight");
        var known = types.Select(t => t.Code).ToHashSet();
        var rows = new List<Indicator>();
        foreach (var r in sheet.Rows("code"))
        {
            var code = r.Read("code", text => IndicatorCode.TryParse(text, out var c) ? c : (IndicatorCode?)null);
            var parent = r["parent_code"].Length == 0 ? null : r.Read("parent_code", text => IndicatorCode.TryParse(text, out var c) ? c : (IndicatorCode?)null);
            if (parent is { } up && rows.All(i => i.Code != up)) r.Fault("parent_code", "unknown");
            if (code is { } own && rows.Any(i => i.Code == own)) r.Fault("code", "duplicate");
            var places = r.List("site_type_codes", known);
            if (code is { } good) rows.Add(new Indicator(
                good, parent, r.Required("name_zh"), r["name_en"], r["scope"], r.List("methods_zh"), r["lead_dept_code"], r.List("support_dept_codes"), places,
                r["standard_zh"], r.List("material_kinds_zh"), r.Read("default_weight", Weight) ?? 0, r.List("check_item_codes"), r["confirmed_in_seed"] == "Y"));
        }
        return rows;
    }

    private List<CheckItem> Items(CsvTable table, List<SiteType> types, List<Indicator> tree)
    {
        var sheet = new Sheet("check_items", table, faults, "code", "name_zh", "dimension_en", "site_type_codes", "indicator_code", "score_rule", "severity", "fix_class_zh",
            "default_deadline_value", "default_deadline_unit", "responsible_dept_code", "evidence_rule", "recurrence_watch_days");
        var (known, codes) = (types.Select(t => t.Code).ToHashSet(), tree.Select(i => i.Code).ToHashSet());
        var items = new List<CheckItem>();
        foreach (var r in sheet.Rows("code"))
        {
            var indicator = r.Read("indicator_code", text => IndicatorCode.TryParse(text, out var c) ? c : (IndicatorCode?)null);
            if (indicator is { } code && !codes.Contains(code)) r.Fault("indicator_code", "unknown");
            var limit = TimeLimit.TryParse(r["default_deadline_value"], r["default_deadline_unit"], out var given) ? given : r.Fault<TimeLimit>("default_deadline_value", "bad-value");
            var rule = ScoreRule.TryParse(r["score_rule"], out var read) ? read : r.Fault<ScoreRule>("score_rule", "bad-value");
            items.Add(new CheckItem(
                r["code"], r.Required("name_zh"), r["name_en"], r.Word("dimension_en", Dimensions), r["category_zh"], r.List("site_type_codes", known), indicator ?? default,
                r["standard_zh"], rule!, r["not_counted_zh"], r.Read("severity", text => Whole(text, 1, 3)) ?? 1, r.Word("fix_class_zh", FixClasses), limit,
                r.Required("responsible_dept_code"), r.Word("evidence_rule", EvidenceRules), r.Read("recurrence_watch_days", text => Whole(text, 0, 3650)) ?? 0, r["basis"]));
        }
        return items;
    }

    private static readonly Dictionary<string, Dimension> Dimensions = new()
    {
        ["static"] = Dimension.Static, ["dynamic"] = Dimension.Dynamic, ["interview"] = Dimension.Interview, ["record"] = Dimension.Record, ["call test"] = Dimension.CallTest,
    };

    private static readonly Dictionary<string, FixClass> FixClasses = new()
    {
        ["立行立改"] = FixClass.AtOnce, ["限时整改"] = FixClass.WithinHours, ["限期整改"] = FixClass.ByDeadline, ["长期挂账"] = FixClass.LongTerm,
    };

    private static readonly Dictionary<string, EvidenceRule> EvidenceRules = new()
    {
        ["NONE"] = EvidenceRule.None, ["FAIL_PHOTO"] = EvidenceRule.FailPhoto, ["FAIL_PHOTO_OPTIONAL"] = EvidenceRule.FailPhotoOptional,
        ["RECORD_REF"] = EvidenceRule.RecordRef, ["CALL_LOG"] = EvidenceRule.CallLog,
    };

    /// <summary>What a column of check items may say, where that is a choice.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Choices { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["dimension_en"] = [.. Dimensions.Keys], ["severity"] = ["1", "2", "3"], ["fix_class_zh"] = [.. FixClasses.Keys], ["default_deadline_unit"] = [.. Enum.GetNames<TimeLimitUnit>()], ["evidence_rule"] = [.. EvidenceRules.Keys],
    };

    private static decimal? Weight(string text) =>
        text.Length == 0 ? 0 : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : null;

    private static int? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
