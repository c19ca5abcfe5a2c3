using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Chuangcheng.Server.Search;

/// <summary>What a record is found by; and keeping the gram tables true to it, in the transaction that changes the record.</summary>
internal static class SearchedTexts
{
    /// <summary>Parts are kept apart, so that no pair reaches over a border.</summary>
    private const char Border = '\n';

    public static string Of(Problem problem, IEnumerable<string> notes) => Of(problem.Number, problem.Place, problem.ItemName, problem.Nature, problem.Note, notes);

    /// <summary>The same of a problem that was not read whole.</summary>
    public static string Of(string number, string place, string itemName, string nature, string note, IEnumerable<string> notes) =>
        string.Join(Border, new[] { number, place, itemName, nature, note }.Concat(notes).Where(part => part.Length > 0));

    public static string Of(string code, string name, string address) => string.Join(Border, code, name, address);

    public static string Of(GoodPractice practice) => string.Join(Border, practice.Title, practice.Situation, practice.Practice, practice.Result);

    /// <summary>Called before the ledger saves.</summary>
    public static async Task Follow(Ledger ledger, IEnumerable<EntityEntry> changed)
    {
        var entries = changed.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is Problem or ProblemMove or Site or DeskIssue or GoodPractice).ToList();
        if (entries.Count + ledger.Made.Count == 0) return;
        if (entries.Exists(e => e.Entity is Site)) await FollowSites(ledger, [.. entries.Where(e => e.Entity is Site)]);
        if (entries.Exists(e => e.Entity is DeskIssue or GoodPractice)) await FollowTold(ledger, entries);
        List<object> added = [.. entries.Where(e => e.State == EntityState.Added).Select(e => e.Entity), .. ledger.Made];
        var fresh = added.OfType<Problem>().ToDictionary(p => (p.District, p.No));
        var said = added.OfType<ProblemMove>().Where(m => m.Note.Length > 0).ToLookup(m => (m.District, m.Problem));
        if (fresh.Count + said.Count == 0) return;
        if (ledger.IsSqlite)
        {
            await ledger.Opened();
            DueGrams.Put(ledger, fresh.Values, said.SelectMany(group => group));
            return;
        }
        List<(long, string?, string?)> texts = [.. fresh.Values.Select(p => (p.No, (string?)null, (string?)Of(p, Notes(said[(p.District, p.No)]))))];
        texts.AddRange(await Known(ledger, [.. said.Where(group => !fresh.ContainsKey(group.Key))]));
        await GramTable.Problems.Put(ledger, texts);
    }

    private static Task FollowSites(Ledger ledger, IReadOnlyList<EntityEntry> sites) => GramTable.Sites.Put(ledger, [.. sites.Select(e =>
    {
        var site = (Site)e.Entity;
        string Was(string property) => (string)e.OriginalValues[property]!;
        return ((long)site.No, e.State == EntityState.Added ? null : Of(Was(nameof(Site.Code)), Was(nameof(Site.Name)), Was(nameof(Site.Address))),
            e.State == EntityState.Deleted ? null : (string?)Of(site.Code, site.Name, site.Address));
    })]);

    /// <summary>Issues from the sign-off on, and cases worth telling.</summary>
    private static async Task FollowTold(Ledger ledger, IReadOnlyList<EntityEntry> entries)
    {
        static string? None(string text) => text.Length == 0 ? null : text;
        await GramTable.Bulletins.Put(ledger, [.. entries.Where(e => e.Entity is DeskIssue).Select(e => ((long)((DeskIssue)e.Entity).No,
            e.State == EntityState.Added ? null : None((string)e.OriginalValues[nameof(DeskIssue.SearchText)]!), None(((DeskIssue)e.Entity).SearchText)))]);
        await GramTable.Practices.Put(ledger, [.. entries.Where(e => e.Entity is GoodPractice).Select(e => ((long)((GoodPractice)e.Entity).No,
            e.State == EntityState.Added ? null : (string?)Of((GoodPractice)e.OriginalValues.ToObject()), (string?)Of((GoodPractice)e.Entity)))]);
    }

    /// <summary>Problems that get a note more: the text before is made of what the ledger holds.</summary>
    private static async Task<IEnumerable<(long, string?, string?)>> Known(Ledger ledger, IReadOnlyList<IGrouping<(int District, long Problem), ProblemMove>> said)
    {
        if (said.Count == 0) return [];
        var numbers = said.Select(group => group.Key.Problem).ToList();
        var problems = await ledger.Problems.AsNoTracking().Where(p => numbers.Contains(p.No)).ToDictionaryAsync(p => (p.District, p.No));
        var notes = (await ledger.ProblemMoves.AsNoTracking().Where(m => numbers.Contains(m.Problem) && m.Note != "").ToListAsync()).ToLookup(m => (m.District, m.Problem));
        return said.Where(group => problems.ContainsKey(group.Key)).Select(group =>
        {
            var (problem, before) = (problems[group.Key], notes[group.Key].ToList());
            return (problem.No, (string?)Of(problem, Notes(before)), (string?)Of(problem, Notes(before.Concat(group))));
        });
    }

    /// <summary>Problems of an import that is taken back; nobody has moved them.</summary>
    public static Task Forget(Ledger ledger, IEnumerable<Problem> problems) =>
        GramTable.Problems.Put(ledger, [.. problems.Where(p => ledger.IsPostgres || !DueGrams.Drop(ledger, p.No)).Select(p => (p.No, (string?)Of(p, []), (string?)null))]);

    internal static IEnumerable<string> Notes(IEnumerable<ProblemMove> moves) => moves.OrderBy(m => m.Seq).Select(m => m.Note);
}
