using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility;

/// <param name="Person">Empty while the post is vacant.</param>
internal sealed record Holder(Guid Post, string Code, string Title, Guid? PersonId, string Person, string Phone);

/// <summary>Who holds which post on a day.</summary>
internal static class Holders
{
    public static async Task<Dictionary<int, Holder>> Of(Ledger ledger, IEnumerable<int> posts, DateOnly day)
    {
        var wanted = posts.Distinct().ToList();
        var known = await ledger.Posts.AsNoTracking().Where(p => wanted.Contains(p.No)).ToListAsync();
        var held = await ledger.Tenures.AsNoTracking().Where(t => wanted.Contains(t.Post) && t.Since <= day && (t.Until == null || day < t.Until))
            .Join(ledger.People.AsNoTracking(), t => t.Person, p => p.No, (t, p) => new { t.Post, t.Since, Person = p }).ToListAsync();
        var holders = held.Where(h => h.Person.Left is not { } left || day < left).GroupBy(h => h.Post).ToDictionary(h => h.Key, h => h.MaxBy(x => x.Since)!.Person);
        return known.ToDictionary(p => p.No, p => holders.GetValueOrDefault(p.No) is { } person
            ? new Holder(p.Id, p.Code, p.Title, person.Id, person.Name, person.Phone)
            : new Holder(p.Id, p.Code, p.Title, null, "", ""));
    }
}
