using Chuangcheng.Model.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Indicators;

/// <summary>Reads the editions back from the tables they were imported as.</summary>
internal static class CatalogueReader
{
    public static async Task<Catalogues> Load(Ledger ledger, DateOnly today)
    {
        var rows = await ledger.Catalogue.AsNoTracking().ToListAsync();
        var texts = await ledger.EditionTexts.AsNoTracking().ToListAsync();
        var editions = new List<(EditionRow, Edition)>();
        foreach (var row in await ledger.Editions.AsNoTracking().OrderBy(e => e.No).ToListAsync())
            editions.Add((row, ReadEdition(row, texts)));
        return new Catalogues(editions, rows, await ledger.CodeMappings.AsNoTracking().ToListAsync(), today);
    }

    private static Edition ReadEdition(EditionRow row, List<EditionText> texts)
    {
        string Text(CatalogueKind kind) => texts.Single(t => t.Edition == row.No && t.Kind == kind).Csv;
        return EditionReader.Read(
            new EditionHeading(row.Code, row.NameZh, row.NameEn, row.Since, row.IsExample),
            Text(CatalogueKind.Indicator), Text(CatalogueKind.SiteType), Text(CatalogueKind.CheckItem)).Edition
            ?? throw new InvalidOperationException($"Edition {row.Code} cannot be read back.");
    }
}
