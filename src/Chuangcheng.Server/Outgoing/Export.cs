using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Outgoing;

/// <summary>Writes what is known as a file that an import reads back; row by row, so that its size costs no memory.</summary>
public static class Export
{
    public static async Task<string> Run(IServiceProvider services, ExportOrder order, CancellationToken cancel)
    {
        var (database, register) = (services.GetRequiredService<Database>(), services.GetRequiredService<Register>());
        long rows;
        if (order.Kind == "catalogue") rows = await Catalogue(database, register, order.File, cancel);
        else
        {
            var temporary = order.File + ".part";
            try
            {
                await using var ledger = database.Read();
                rows = await Write(ledger, register, order, temporary, cancel);
                File.Move(temporary, order.File, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        var now = services.GetRequiredService<TimeProvider>().Now();
        await services.GetRequiredService<Writer>().Run(ledger =>
        {
            ledger.Append(new Exported(order.Kind, rows) { District = 0 }, Actor.System(0), now);
            return Task.CompletedTask;
        });
        return RefusalWords.Of("intake.exported", rows, order.File);
    }

    private static async Task<long> Write(Ledger ledger, Register register, ExportOrder order, string file, CancellationToken cancel)
    {
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (order.Kind == "sites" && order.File.EndsWith("json", StringComparison.OrdinalIgnoreCase)) return await GeoJsonFile.Write(ledger, register, file, cancel);
        await using var table = TableFile.Create(order.File, file, order.Kind);
        var sheet = Tables.Of(order.Kind, ledger, register);
        table.Row(sheet.Columns.Select(column => (object?)(order.Chinese ? ReadWords.Head(column) : column)));
        var rows = 0L;
        await foreach (var row in sheet.Rows.WithCancellation(cancel))
        {
            table.Row(row);
            rows++;
        }
        return rows;
    }

    /// <summary>The edition in force as it came in, and what names it.</summary>
    private static async Task<long> Catalogue(Database database, Register register, string folder, CancellationToken cancel)
    {
        var edition = register.Catalogues.Current ?? throw new Refused(Sites.SiteRefusals.NoEdition);
        await using var ledger = database.Read();
        var no = register.Catalogues.Editions.First(e => e.Edition == edition).Row.No;
        Directory.CreateDirectory(folder);
        foreach (var text in await ledger.EditionTexts.AsNoTracking().Where(t => t.Edition == no).ToListAsync(cancel))
            await File.WriteAllTextAsync(Path.Combine(folder, text.Kind switch { CatalogueKind.Indicator => "indicators.csv", CatalogueKind.SiteType => "site_types.csv", _ => "check_items.csv" }), text.Csv, cancel);
        var heading = edition.Heading;
        await File.WriteAllTextAsync(Path.Combine(folder, "edition.json"), System.Text.Json.JsonSerializer.Serialize(
            new { code = heading.Code, nameZh = heading.NameZh, nameEn = heading.NameEn, since = heading.Since, example = heading.IsExample }, Json.Options), cancel);
        return edition.Indicators.Count + edition.SiteTypes.Count + edition.CheckItems.Count;
    }
}
