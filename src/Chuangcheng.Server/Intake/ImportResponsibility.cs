using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>Who answers for what: site or ground (a code), step, unit or post (a code), aspect, since, until, source, words. The same entry again only changes until when and in which words.</summary>
internal static class ImportResponsibility
{
    private sealed record Line(SheetRow Row, FieldKind Kind, int Field, int District, string Step, string Aspect, int Unit, int? Post, DateOnly Since, DateOnly? Until);

    public static async Task<string> Run(IntakeDesk desk, ImportOrder order, CancellationToken cancel)
    {
        var faults = new List<RowFault>();
        var sheet = new Sheet("responsibility", await IntakeDesk.Table(order, cancel), faults, "step");
        var units = desk.UnitsByCode();
        await using var reading = desk.Database.Read();
        var sites = (await reading.Sites.AsNoTracking().Select(s => new { s.Code, s.No, s.District, s.Unit }).ToListAsync(cancel)).GroupBy(s => s.Code).ToDictionary(g => g.Key, g => g.First());
        var posts = (await reading.Posts.AsNoTracking().ToListAsync(cancel)).GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.First());
        var lines = new List<Line>();
        foreach (var row in sheet.Rows())
        {
            var step = row.Required("step");
            foreach (var (column, most) in new[] { ("step", 60), ("aspect", 60), ("source", Limits.NameLength), ("words", Limits.NoteLength) })
                if (row[column].Length > most) row.Fault(column, "too-long");
            var site = row["site"].Length > 0 ? sites.GetValueOrDefault(row["site"]) : null;
            var ground = row["ground"].Length > 0 ? units.GetValueOrDefault(row["ground"]) : null;
            if (row["site"].Length > 0 && site is null) row.Fault("site", "unknown");
            if (row["ground"].Length > 0 && ground is null) row.Fault("ground", "unknown");
            if (row["site"].Length == 0 == (row["ground"].Length == 0)) row.Fault("site", "site-or-ground");
            var post = row["post"].Length > 0 ? posts.GetValueOrDefault(row["post"]) : null;
            if (row["post"].Length > 0 && post is null) row.Fault("post", "unknown");
            var unit = row["unit"].Length > 0 ? units.GetValueOrDefault(row["unit"]) : null;
            if (row["unit"].Length > 0 && unit is null) row.Fault("unit", "unknown");
            if (row["unit"].Length == 0 && row["post"].Length == 0) row.Fault("unit", "required");
            var (since, until) = (ImportUnits.Day(row, "since") ?? desk.Today, ImportUnits.Day(row, "until"));
            if (until < since) row.Fault("until", "bad-date");
            if ((site is not null || ground is not null) && (unit is not null || post is not null))
                lines.Add(new(row, site is null ? FieldKind.Ground : FieldKind.Site, site?.No ?? ground!.No, site?.District ?? ground!.District, step, row["aspect"], unit?.No ?? post!.Unit, post?.No, since, until));
        }
        Faulty.Unless(faults);
        return await desk.Write(order, lines.Count, ledger => Write(ledger, lines, desk), cancel);
    }

    private static async Task Write(Ledger ledger, List<Line> lines, IntakeDesk desk)
    {
        var known = (await ledger.Duties.Where(d => !d.Claimed).ToListAsync()).GroupBy(d => (d.FieldKind, d.Field, d.Step, d.Aspect, d.Unit, d.Post)).ToDictionary(g => g.Key, g => g.OrderByDescending(d => d.Since).First());
        foreach (var line in lines)
        {
            var key = (line.Kind, line.Field, line.Step, line.Aspect, line.Unit, line.Post);
            if (!known.TryGetValue(key, out var duty))
            {
                ledger.Duties.Add(known[key] = duty = new Duty
                {
                    Id = Guid.CreateVersion7(), No = (int)await Sequence.Next(ledger, "duties"), District = line.District, FieldKind = line.Kind, Field = line.Field, Step = line.Step, Aspect = line.Aspect,
                    Unit = line.Unit, Post = line.Post, Since = line.Since,
                });
            }
            if ((duty.Until, duty.Source, duty.Words) != (line.Until, line.Row["source"], line.Row["words"])) duty.Version++;
            (duty.Until, duty.Source, duty.Words) = (line.Until, line.Row["source"], line.Row["words"]);
        }
        ledger.Append(new RegisterChanged("duties", lines.Count) { District = lines.Count > 0 ? lines[0].District : 0 }, Actor.System(0), desk.Now);
    }
}
