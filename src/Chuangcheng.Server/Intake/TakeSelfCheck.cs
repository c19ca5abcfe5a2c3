using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <param name="Row">Line of the file.</param>
/// <param name="Why">In the caller's language.</param>
public sealed record SelfCheckFault(int Row, string Site, string Item, string Why);

/// <param name="Visits">Visits recorded now, one for each site with something new.</param>
/// <param name="Fresh">Rows recorded now.</param>
/// <param name="Known">Rows recorded before, exactly so.</param>
/// <param name="Empty">Rows without a result, left alone.</param>
/// <param name="Differing">Rows recorded before with another result: what was recorded stands.</param>
/// <param name="Faults">Why nothing was taken in; empty when it was.</param>
public sealed record SelfCheckTaken(int Visits, int Fresh, int Known, int Empty, IReadOnlyList<SelfCheckFault> Differing, IReadOnlyList<SelfCheckFault> Faults);

/// <summary>A self-check table coming back. The same file again changes nothing; one filled further adds only what is new.</summary>
internal sealed class TakeSelfCheck(Writer writer, Register register, RecordVisit record, Pump pump, TimeProvider clock)
{
    private sealed record Line(int Row, Guid Table, string Site, CheckBody Check);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/self-check", Handle).Needs(Right.RecordVisits).WithTags("Inspections")
        .Accepts<byte[]>("*/*").ProducesProblem(400).WithMetadata(UploadedFile.Limit);

    /// <summary>Takes in a filled table, the file as the body: whole, or not at all.</summary>
    internal static async Task<Ok<SelfCheckTaken>> Handle(HttpContext context, TakeSelfCheck take) =>
        TypedResults.Ok(await take.Run(await UploadedFile.Body(context), "self-check", context.Actor()));

    public async Task<SelfCheckTaken> Run(byte[] file, string name, Actor actor)
    {
        var table = new ColumnMap().Over(SourceFile.Table(file, name));
        var faults = new List<RowFault>();
        var rows = new Sheet(name, table, faults, "table", "site", "item", "result").Rows().ToList();
        var lines = rows.Where(row => row["result"].Length > 0).Select(Read).OfType<Line>().ToList();
        if (faults.Count > 0) return new(0, 0, 0, 0, [], [.. faults.Select(f => new SelfCheckFault(f.Row, "", "", RefusalWords.Of($"intake.fault.{f.Code}", name, f.Row, f.Column, f.Value)))]);
        var tally = new Tally(rows.Count - lines.Count);
        try
        {
            await writer.Run(ledger => Write(ledger, lines, actor, tally));
        }
        catch (Stopped)
        {
            return tally.Answer();
        }
        pump.Wake();
        return tally.Answer();
    }

    private Line? Read(SheetRow row)
    {
        if (!Guid.TryParse(row["table"], out var table)) row.Fault("table", "bad-value");
        if (register.Catalogues.ItemNo(row["item"]) == 0) row.Fault("item", "unknown");
        if (!ReadWords.Results.TryGetValue(row["result"], out var result)) row.Fault("result", "bad-value");
        int? count = int.TryParse(row["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (row["count"].Length > 0 && count is null) row.Fault("count", "bad-number");
        if (row["note"].Length > Limits.NoteLength) row.Fault("note", "too-long");
        if (ReadWords.YesNo(row["fixed"]) is null) row.Fault("fixed", "bad-value");
        return new(row.Line, table, row["site"], new(row["item"], result.Wire(), count, row["note"].Length > 0 ? row["note"] : null, null, (ReadWords.YesNo(row["fixed"]) ?? false) && result == CheckResult.Fail));
    }

    private async Task Write(Ledger ledger, List<Line> lines, Actor actor, Tally tally)
    {
        tally.Begin();
        var codes = lines.Select(line => line.Site).Distinct().ToList();
        var sites = await ledger.Sites.AsNoTracking().Within(actor).Where(s => s.District == actor.District && codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => s.Id);
        foreach (var group in lines.GroupBy(line => (line.Table, line.Site)))
            if (sites.TryGetValue(group.Key.Site, out var site)) await Record(ledger, group.Key.Table, site, [.. group], actor, tally);
            else tally.Faults.AddRange(group.Select(line => new SelfCheckFault(line.Row, line.Site, line.Check.Item!, RefusalWords.Sentence(InspectionRefusals.UnknownSite))));
        if (tally.Faults.Count > 0) throw new Stopped();
    }

    /// <summary>What this table already said of the site stands; the rest is one visit more.</summary>
    private async Task Record(Ledger ledger, Guid table, Guid site, List<Line> lines, Actor actor, Tally tally)
    {
        var (said, next) = await Said(ledger, table, site);
        var fresh = new List<Line>();
        foreach (var line in lines)
            if (!said.TryGetValue(line.Check.Item!, out var before)) fresh.Add(line);
            else if (before == Key(line.Check)) tally.Known++;
            else tally.Differing.Add(new(line.Row, line.Site, line.Check.Item!, RefusalWords.Of("intake.selfCheck.differs")));
        if (fresh.Count == 0) return;
        try
        {
            var now = clock.Now();
            await record.Write(ledger, next, new VisitBody(site, null, VisitKind.Patrol.Wire(), now, now, null, [.. fresh.Select(line => line.Check)]), actor);
            (tally.Visits, tally.Fresh) = (tally.Visits + 1, tally.Fresh + fresh.Count);
        }
        catch (Refused refused)
        {
            tally.Faults.AddRange(refused.Refusals.Select(refusal => new SelfCheckFault(RowOf(refusal, fresh), fresh[0].Site, "", RefusalWords.Sentence(refusal))));
        }
    }

    private async Task<(Dictionary<string, string> Said, Guid Next)> Said(Ledger ledger, Guid table, Guid site)
    {
        var said = new Dictionary<string, string>();
        for (var part = 0; ; part++)
        {
            var id = IdOf(table, site, part);
            if (await ledger.Visits.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id) is not { } visit) return (said, id);
            foreach (var check in await ledger.Checks.AsNoTracking().Where(c => c.District == visit.District && c.Visit == visit.No).ToListAsync())
                said[register.Catalogues.CodeOf(check.Item)] = Key(new(null, check.Result.Wire(), check.Count, check.Note, null, check.FixedOnTheSpot));
        }
    }

    private static string Key(CheckBody check) => $"{check.Result}|{check.Count}|{check.Note?.Trim()}|{check.FixedOnTheSpot}";

    private static int RowOf(Refusal refusal, List<Line> fresh) =>
        refusal.Field?.Split('[', ']') is [_, var index, ..] && int.TryParse(index, CultureInfo.InvariantCulture, out var at) && at < fresh.Count ? fresh[at].Row : fresh[0].Row;

    private static Guid IdOf(Guid table, Guid site, int part) => new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"self-check:{table}:{site}:{part}")))[..16]);

    /// <summary>Something is wrong: nothing of the file is kept.</summary>
    private sealed class Stopped : Exception;

    private sealed class Tally(int empty)
    {
        public int Visits { get; set; }
        public int Fresh { get; set; }
        public int Known { get; set; }
        public List<SelfCheckFault> Differing { get; } = [];
        public List<SelfCheckFault> Faults { get; } = [];

        /// <summary>A use case may be run again as a whole.</summary>
        public void Begin()
        {
            (Visits, Fresh, Known) = (0, 0, 0);
            Differing.Clear();
            Faults.Clear();
        }

        public SelfCheckTaken Answer() => Faults.Count > 0 ? new(0, 0, 0, empty, [], [.. Faults.OrderBy(f => f.Row)]) : new(Visits, Fresh, Known, empty, Differing, []);
    }
}
