using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>Somebody else's ledger, through a map. A record is known again by its number: the same file twice changes nothing.</summary>
internal sealed class ImportProblems(IntakeDesk desk, ProblemMap map)
{
    private const int AtOnce = 5000, ToldEvery = 20_000;

    public static async Task<string> Run(IntakeDesk desk, ImportOrder order, CancellationToken cancel)
    {
        var map = await ProblemMap.Read(order.Map, cancel);
        var table = await SourceFile.Table(order.File, cancel);
        desk.Say("intake.read", table.Rows.Count);
        var lines = await new ReadProblems(desk, map).Lines(table, cancel);
        if (order.DryRun) return RefusalWords.Of("intake.done.problems", lines.Count, 0);
        var file = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(order.File))))[..16];
        var sha256 = await ImportLog.Sha256Of(order.File, cancel);
        var fresh = await desk.Writer.Run(ledger => new ImportProblems(desk, map).Write(ledger, lines, file, order, sha256, cancel));
        return RefusalWords.Of("intake.done.problems", fresh, lines.Count - fresh);
    }

    private async Task<int> Write(Ledger ledger, List<ImportedLine> lines, string file, ImportOrder order, string sha256, CancellationToken cancel)
    {
        ledger.ChangeTracker.AutoDetectChangesEnabled = false;
        var district = await new UnitsOfMap(ledger, map, desk).District();
        var units = await new UnitsOfMap(ledger, map, desk).Make(district, lines.Select(line => line.Unit).Distinct());
        var known = await ledger.Problems.Where(p => p.District == district.No).Select(p => p.Number).ToHashSetAsync(cancel);
        var fresh = lines.Where(line => !known.Contains(line.Number)).ToList();
        var no = fresh.Count == 0 ? 0 : await Sequence.Next(ledger, "problems", fresh.Count);
        for (var done = 0; done < fresh.Count; done += AtOnce)
        {
            cancel.ThrowIfCancellationRequested();
            ledger.Problems.AddRange(fresh.Skip(done).Take(AtOnce).Select((line, i) => Problem(line, district, units.GetValueOrDefault(line.Unit) ?? district, no + done + i)));
            await ledger.SaveChangesAsync(cancel);
            ledger.ChangeTracker.Clear();
            if (done % ToldEvery == 0) desk.Say("intake.written", Math.Min(done + AtOnce, fresh.Count), fresh.Count);
        }
        if (fresh.Count > 0) await ImportLog.NoteProblems(ledger, order, sha256, desk.Now, district.No, no, fresh.Count);
        if (fresh.Count > 0) ledger.Append(new ProblemsImported(fresh.Count, file) { District = district.No }, Actor.System(district.No), desk.Now);
        return fresh.Count;
    }

    private Problem Problem(ImportedLine line, Unit district, Unit unit, long no)
    {
        var register = desk.Register;
        var item = line.Item.Length == 0 ? null : register.Catalogues.Current?.Item(line.Item);
        var subject = (item is null
            ? new Subject(0, "", line.Nature, "", 0, 1, "", 0, "", 0, false)
            : OpenProblem.SubjectOf(register.Catalogues.ItemNo(item.Code), item, register)) with { Nature = line.Nature };
        var created = register.Time.StartOf(line.Created);
        return new ImportedProblem(
            new ProblemIdentity(district.No, no, IdOf(district, line, created), line.Number), subject, Where(line, district, unit),
            new Finding(ProblemSource.Imported, district.No, created, line.Note, line.Promised.Count, line.Duplicate), unit.No,
            line.Closed is { } closed ? register.Time.StartOf(closed) : null, line.Promised.Assigned, line.Promised.Due).ToProblem();
    }

    /// <summary>The same address is the same place whichever unit answers for it.</summary>
    private Whereabouts Where(ImportedLine line, Unit district, Unit unit) => line.Promised.Site is { } site
        ? new(site.No, site.Id, site.Name, $"site:{site.No}", site.Type, desk.Register.Catalogues.SiteTypeNo(site.Type), site.Unit, desk.Register.Tree.StreetOf(site.Unit), site.Longitude, site.Latitude)
        : new(0, null, line.Address, $"free:{district.No}:{PlaceKey.Of(line.Address)}", "", 0, unit.No, unit.Kind is UnitKind.Street or UnitKind.Town ? unit.No : 0, line.At?.Longitude, line.At?.Latitude);

    /// <summary>The same record has the same id wherever it is imported.</summary>
    private static Guid IdOf(Unit district, ImportedLine line, DateTimeOffset created)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{district.Code}\n{line.Number}"));
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)created.ToUnixTimeMilliseconds() << 16);
        hash.AsSpan(0, 10).CopyTo(bytes.AsSpan(6));
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x70);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
