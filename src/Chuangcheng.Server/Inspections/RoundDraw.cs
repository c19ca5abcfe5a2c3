using System.Security.Cryptography;
using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Inspections;

/// <summary>Draws a round's sites, and its teams where wanted, by a seed that is kept with what was drawn from.</summary>
internal sealed class RoundDraw
{
    private const int MostPeople = 400;

    private readonly Register register;
    private readonly IReadOnlySet<string> types;
    private readonly Unit? unit;
    private readonly int? each;
    private readonly int percent, teams;
    private readonly IReadOnlyList<string> people;

    public RoundDraw(Register register, DrawBody body, Reading reading)
    {
        this.register = register;
        types = (body.Types ?? []).ToHashSet();
        foreach (var type in types.Where(type => register.Catalogues.SiteTypeNo(type) == 0)) reading.Fault(PlumbingRefusals.BadValue("draw.types", type));
        unit = reading.Unit("draw.unit", body.Unit, required: false);
        each = body.Each is null ? null : reading.Number("draw.each", body.Each, 1, 1000);
        percent = each is null ? reading.Number("draw.percent", body.Percent, 1, 100, 10) : 0;
        people = [.. (body.People ?? []).Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostPeople)];
        teams = reading.Number("draw.teams", body.Teams, 1, 200, Math.Max(1, people.Count / 2));
        (Seed, ByRisk) = (body.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue), body.ByRisk ?? false);
    }

    public long Seed { get; }

    public bool ByRisk { get; }

    /// <param name="risks">By site number; a site that is not there weighs 1.</param>
    public (IReadOnlyList<Site> Sites, DrawRecord Record) From(IReadOnlyList<Site> sites, IReadOnlyDictionary<int, Risk> risks, int round, DateTimeOffset now)
    {
        var ground = unit is null ? null : register.Tree.BoundaryOf(unit.No);
        var fitting = sites.Where(s => (types.Count == 0 || types.Contains(s.Type)) && ground?.Covers(s.Unit) != false).OrderBy(s => s.No).ToList();
        var record = new DrawRecord
        {
            Round = round, Seed = Seed, Each = each, Percent = percent, People = string.Join('\n', people), DrawnAt = now,
            Candidates = string.Join('\n', fitting.Select(s => new Candidate(s.No, s.Code.ReplaceLineEndings(" ").Replace('\t', ' '), Stratum(s), risks.TryGetValue(s.No, out var risk) ? risk.Weight : 1))),
        };
        var drawn = record.Again().Select(candidate => candidate.No).ToHashSet();
        return ([.. fitting.Where(s => drawn.Contains(s.No))], record);
    }

    /// <summary>People dealt out in the order the seed gives them.</summary>
    public IReadOnlyList<TeamBody> Teams(string name)
    {
        if (people.Count == 0) return [];
        var dealt = Draw.Of(people, person => person, people.Count, Seed);
        return [.. Enumerable.Range(0, Math.Min(teams, people.Count)).Select(team => new TeamBody($"{name}{team + 1}", [.. dealt.Where((_, i) => i % teams == team)], null))];
    }

    private string Stratum(Site site) => $"{site.Type}/{register.Tree.Find(register.Tree.StreetOf(site.Unit))?.Code}";
}
