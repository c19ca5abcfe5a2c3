using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>An edition of the catalogue: a folder with indicators.csv, site_types.csv, check_items.csv, and edition.json that names it.</summary>
internal static class ImportEdition
{
    public static async Task<string> Run(IntakeDesk desk, ImportOrder order, CancellationToken cancel)
    {
        async Task<string> Text(string name) => await SourceFile.Text(Path.Combine(order.File, name), cancel);
        var (indicators, types, items) = (await Text("indicators.csv"), await Text("site_types.csv"), await Text("check_items.csv"));
        var heading = await Heading(order, cancel);
        var reading = EditionReader.Read(heading, indicators, types, items);
        Faulty.Unless([.. reading.Faults]);
        await using (var ledger = desk.Database.Read())
            if (await ledger.Editions.AnyAsync(e => e.Code == heading.Code, cancel)) throw new Refused(IntakeRefusals.EditionThere(heading.Code));
        if (!order.DryRun)
            await desk.Writer.Run(async ledger =>
            {
                await ImportCatalogue.Write(ledger, heading, indicators, types, items);
                ledger.Append(new RegisterChanged("catalogue", reading.Edition!.CheckItems.Count) { District = 0 }, Actor.System(0), desk.Now);
            });
        return RefusalWords.Of("intake.done.catalogue", heading.Code, reading.Edition!.Indicators.Count, reading.Edition.SiteTypes.Count, reading.Edition.CheckItems.Count);
    }

    private sealed record EditionFile(string Code, string NameZh, string? NameEn, DateOnly Since, bool Example = false);

    private static async Task<EditionHeading> Heading(ImportOrder order, CancellationToken cancel)
    {
        var path = Path.Combine(order.File, "edition.json");
        try
        {
            var file = JsonSerializer.Deserialize<EditionFile>(await SourceFile.Text(path, cancel), JsonSerializerOptions.Web)!;
            return new(file.Code, file.NameZh, file.NameEn ?? file.NameZh, file.Since, file.Example);
        }
        catch (JsonException fault)
        {
            throw new Refused(IntakeRefusals.BadMap("edition.json", fault.Message));
        }
    }
}
