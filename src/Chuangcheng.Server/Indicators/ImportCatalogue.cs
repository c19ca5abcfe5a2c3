using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Indicators;

/// <summary>Takes in an edition of the catalogue beside those that are there (R-CAT-01): all of it or nothing.</summary>
internal static class ImportCatalogue
{
    /// <returns>What is wrong, by file, row and column; empty when it was written.</returns>
    public static async Task<IReadOnlyList<RowFault>> Write(Ledger ledger, EditionHeading heading, string indicators, string siteTypes, string checkItems)
    {
        var reading = EditionReader.Read(heading, indicators, siteTypes, checkItems);
        if (reading.Edition is not { } edition) return reading.Faults;
        var no = (int)await Sequence.Next(ledger, "editions");
        ledger.Editions.Add(new EditionRow
        {
            No = no, Code = heading.Code, NameZh = heading.NameZh, NameEn = heading.NameEn, Since = heading.Since, IsExample = heading.IsExample,
        });
        ledger.EditionTexts.AddRange(
            new EditionText { Edition = no, Kind = CatalogueKind.Indicator, Csv = indicators },
            new EditionText { Edition = no, Kind = CatalogueKind.SiteType, Csv = siteTypes },
            new EditionText { Edition = no, Kind = CatalogueKind.CheckItem, Csv = checkItems });
        List<(CatalogueKind Kind, string Code)> rows =
        [
            .. edition.Indicators.Select(i => (CatalogueKind.Indicator, i.Code.ToString())),
            .. edition.SiteTypes.Select(t => (CatalogueKind.SiteType, t.Code)),
            .. edition.CheckItems.Select(c => (CatalogueKind.CheckItem, c.Code)),
        ];
        var first = (int)await Sequence.Next(ledger, "catalogue", rows.Count);
        ledger.Catalogue.AddRange(rows.Select((row, i) => new CatalogueRow { No = first + i, Edition = no, Kind = row.Kind, Code = row.Code }));
        return [];
    }
}
