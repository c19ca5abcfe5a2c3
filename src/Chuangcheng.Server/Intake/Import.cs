using Chuangcheng.Model;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Intake;

/// <summary>Takes in a file whole, or not at all.</summary>
public static class Import
{
    private const int FaultsShown = 50;

    /// <param name="say">Told how far it is.</param>
    public static async Task<ImportResult> Run(IServiceProvider services, ImportOrder order, Action<string> say, CancellationToken cancel)
    {
        var desk = ActivatorUtilities.CreateInstance<IntakeDesk>(services, say);
        try
        {
            var answer = order.Kind switch
            {
                "units" => await ImportUnits.Run(desk, order, cancel),
                "sites" => await ImportSites.Run(desk, order, cancel),
                "people" => await ImportPeople.Run(desk, order, cancel),
                "responsibility" => await ImportResponsibility.Run(desk, order, cancel),
                "facilities" => await ImportFacilities.Run(desk, order, cancel),
                "visits" => await new ImportVisits(desk, services.GetRequiredService<RecordVisit>()).Run(order, cancel),
                "catalogue" => await ImportEdition.Run(desk, order, cancel),
                "calendar" => await ImportHolidays.Run(desk, order, cancel),
                _ => await ImportProblems.Run(desk, order, cancel),
            };
            if (!order.DryRun) await Refresh(services, cancel);
            return new([order.DryRun ? RefusalWords.Of("intake.dryRun", answer) : answer], []);
        }
        catch (Faulty faulty)
        {
            return new([], [.. Sentences(faulty.Faults)]) { Faults = faulty.Faults.Take(FaultsShown * 10).ToList() };
        }
    }

    internal static async Task Refresh(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<Register>().Load();
        await services.GetRequiredService<ColumnFeed>().Load();
        services.GetRequiredService<Sites.SitePins>().Forget();
        services.GetRequiredService<Sessions>().Forget();
        await services.GetRequiredService<Pump>().Drain(cancel);
    }

    private static IEnumerable<string> Sentences(IReadOnlyList<RowFault> faults)
    {
        foreach (var fault in faults.Take(FaultsShown))
            yield return RefusalWords.Of($"intake.fault.{fault.Code}", fault.File, fault.Row, fault.Column, fault.Value.Length > 120 ? fault.Value[..120] + "…" : fault.Value);
        if (faults.Count > FaultsShown) yield return RefusalWords.Of("intake.more", faults.Count - FaultsShown);
        yield return RefusalWords.Of("intake.nothing");
    }
}
