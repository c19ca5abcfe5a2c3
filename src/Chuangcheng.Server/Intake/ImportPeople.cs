using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>People and the posts they hold: code, name, unit (a code), phone, left, post (a code), title, since. A code that is there already is updated; a post passes to its new holder.</summary>
internal static class ImportPeople
{
    private sealed record Line(string Code, string Name, Unit Unit, string Phone, DateOnly? Left, string Post, string Title, DateOnly Since);

    public static async Task<string> Run(IntakeDesk desk, ImportOrder order, CancellationToken cancel)
    {
        var faults = new List<RowFault>();
        var sheet = new Sheet("people", await IntakeDesk.Table(order, cancel), faults, "code", "name", "unit");
        var units = desk.UnitsByCode();
        var lines = sheet.Rows("code").Select(row => Read(row, units, desk)).OfType<Line>().ToList();
        Faulty.Unless(faults);
        return await desk.Write(order, lines.Count, ledger => Write(ledger, lines, desk), cancel);
    }

    private static Line? Read(SheetRow row, Dictionary<string, Unit> units, IntakeDesk desk)
    {
        if (!units.TryGetValue(row["unit"], out var unit)) row.Fault("unit", "unknown");
        foreach (var (column, most) in new[] { ("code", 60), ("name", 60), ("phone", 40), ("post", 60), ("title", Limits.NameLength) })
            if (row[column].Length > most) row.Fault(column, "too-long");
        if (row["post"].Length > 0 && row["title"].Length == 0) row.Fault("title", "required");
        var (name, left, since) = (row.Required("name"), ImportUnits.Day(row, "left"), ImportUnits.Day(row, "since") ?? desk.Today);
        return unit is null ? null : new(row["code"], name, unit, row["phone"], left, row["post"], row["title"], since);
    }

    private static async Task Write(Ledger ledger, List<Line> lines, IntakeDesk desk)
    {
        var people = await ledger.People.ToDictionaryAsync(p => (p.District, p.Code));
        var posts = await ledger.Posts.ToDictionaryAsync(p => (p.District, p.Code));
        await ledger.Tenures.Where(t => t.Until == null).LoadAsync();
        foreach (var line in lines)
        {
            var district = line.Unit.District;
            if (!people.TryGetValue((district, line.Code), out var person))
            {
                ledger.People.Add(people[(district, line.Code)] = person = new Person
                {
                    Id = Guid.CreateVersion7(), No = (int)await Sequence.Next(ledger, "people"), District = district, Code = line.Code, Unit = line.Unit.No, Name = line.Name,
                });
            }
            if ((person.Name, person.Unit, person.Phone, person.Left) != (line.Name, line.Unit.No, line.Phone, line.Left)) person.Version++;
            (person.Name, person.Unit, person.Phone, person.Left) = (line.Name, line.Unit.No, line.Phone, line.Left);
            if (line.Post.Length > 0) await Hold(ledger, posts, line, person);
        }
        ledger.Append(new RegisterChanged("people", lines.Count) { District = lines.Count > 0 ? lines[0].Unit.District : 0 }, Actor.System(0), desk.Now);
    }

    private static async Task Hold(Ledger ledger, Dictionary<(int, string), Post> posts, Line line, Person person)
    {
        var district = line.Unit.District;
        if (!posts.TryGetValue((district, line.Post), out var post))
            ledger.Posts.Add(posts[(district, line.Post)] = post = new Post
            {
                Id = Guid.CreateVersion7(), No = (int)await Sequence.Next(ledger, "posts"), District = district, Code = line.Post, Unit = line.Unit.No, Title = line.Title, Since = line.Since,
            });
        (post.Title, post.Unit) = (line.Title, line.Unit.No);
        var holds = ledger.Tenures.Local.Where(t => t.Post == post.No && t.Until is null).ToList();
        if (holds.Any(t => t.Person == person.No)) return;
        foreach (var tenure in holds)
            if (tenure.Since >= line.Since) ledger.Tenures.Remove(tenure);
            else tenure.Until = line.Since;
        ledger.Tenures.Add(new Tenure { District = district, Post = post.No, Person = person.No, Since = line.Since, Until = person.Left });
    }
}
