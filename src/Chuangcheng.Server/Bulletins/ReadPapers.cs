using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Bulletins.Reading;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Intake;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>What stands in a paper of former times.</summary>
/// <param name="File">Its name.</param>
/// <param name="Bulletin">Null when it could not be read; <paramref name="Refusal"/> says why.</param>
/// <param name="Doubts">What a person should look at: number, date, sections, known.</param>
internal sealed record PaperReading(string File, Guid Id, Bulletin? Bulletin, Refusal? Refusal, IReadOnlyList<string> Doubts);

/// <summary>Reads papers of former times and says what is doubtful; nothing is written.</summary>
internal sealed class ReadPapers(Plumbing.Database database, Register register)
{
    public async Task<IReadOnlyList<PaperReading>> Run(IEnumerable<IFormFile> files, Guid series, Actor actor, CancellationToken cancel)
    {
        await using var ledger = database.Read();
        var into = await ledger.BulletinSeries.AsNoTracking().FirstOrDefaultAsync(s => s.Id == series && s.District == actor.District, cancel) ?? throw new Refused(BulletinRefusals.UnknownSeries);
        string[] units = [.. register.Tree.Units.Where(u => u.District == actor.District).Select(u => u.Name)];
        List<PaperReading> readings = [];
        foreach (var file in files) readings.Add(await Read(ledger, file, into, units, cancel));
        return readings;
    }

    private static async Task<PaperReading> Read(Ledger ledger, IFormFile file, BulletinSeries series, string[] units, CancellationToken cancel)
    {
        var (name, id) = (Path.GetFileName(file.FileName), Guid.CreateVersion7());
        try
        {
            await using var source = file.OpenReadStream();
            var bulletin = BulletinReader.Read(Path.GetFileNameWithoutExtension(name), await PaperFile.Text(source, name, cancel), units);
            return new(name, id, bulletin, null, [.. await Doubts(ledger, bulletin, series)]);
        }
        catch (Refused refused)
        {
            return new(name, id, null, refused.Refusals[0], []);
        }
    }

    private static async Task<List<string>> Doubts(Ledger ledger, Bulletin bulletin, BulletinSeries series)
    {
        List<string> doubts = [];
        if (bulletin.IssueNumber is null) doubts.Add("number");
        if (bulletin.Date is null) doubts.Add("date");
        if (!bulletin.Sections.Any(section => section.Items.Count > 0)) doubts.Add("items");
        else if (bulletin.Sections.All(section => section.Name is null)) doubts.Add("sections");
        if (bulletin is { IssueNumber: { } number, Date: { } day } && await TakeInIssue.IsTaken(ledger, series, number, day)) doubts.Add("known");
        return doubts;
    }
}
