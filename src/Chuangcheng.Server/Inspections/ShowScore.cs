using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Key">A site's id, a type, a unit's id or an indicator's code.</param>
/// <param name="Score">0 to 100, two decimals; null is no data.</param>
/// <param name="Rank">Equal scores share it (R-SCORE-11); null for indicators.</param>
public sealed record ScoreLine(string Key, string Name, decimal? Score, int Observations, int Passed, int? Rank);

/// <param name="ObservationRate">Passed over observed, in percent.</param>
/// <param name="Capped">R-SCORE-12 held sites with a failed safety item under 59.</param>
public sealed record RoundScore(
    decimal? Score, decimal? ObservationRate, int Observations, int Passed, bool Capped, IReadOnlyList<ScoreLine> Units, IReadOnlyList<ScoreLine> Types, IReadOnlyList<ScoreLine> Indicators, IReadOnlyList<ScoreLine> Sites);

/// <summary>What a round scored (R-SCORE-10), opened down to its sites.</summary>
internal sealed class ShowScore(Database database, Register register)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/rounds/{id:guid}/score", Handle).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(404);

    /// <summary>The round's score by unit, type, indicator and site; capped=true holds sites with a failed safety item under 59.</summary>
    internal static async Task<Ok<RoundScore>> Handle(Guid id, bool? capped, HttpContext context, ShowScore show) => TypedResults.Ok(await show.Find(id, capped ?? false, context.Actor()));

    public async Task<RoundScore> Find(Guid id, bool capped, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var round = await RoundsInSight.Find(ledger, id, actor);
        var visits = (await RoundScores.Of(ledger, register, round)).Where(visit => actor.Boundary.Covers(visit.Unit)).ToList();
        var edition = register.Catalogues.Current;
        var assessment = new Assessment(visits, edition?.Indicators ?? [], capped: capped);
        var numbers = assessment.Sites.Keys.Select(key => int.TryParse(key, System.Globalization.CultureInfo.InvariantCulture, out var no) ? no : 0).ToList();
        var sites = await ledger.Sites.Where(s => numbers.Contains(s.No)).ToDictionaryAsync(s => s.No.ToString(System.Globalization.CultureInfo.InvariantCulture), s => (s.Id, s.Name));
        return new(
            assessment.Whole.Shown, assessment.ObservationRate is { } rate ? Math.Round(rate * 100, 2, MidpointRounding.AwayFromZero) : null, assessment.Observed.Observations, assessment.Observed.Passed, capped,
            [.. Assessment.Ranked(assessment.Units).Select(u => Line($"{register.Tree.Find(u.Of)?.Id}", register.Tree.Find(u.Of)?.Name ?? "", u.Score, u.Rank))],
            [.. Assessment.Ranked(assessment.Types).Select(t => Line(t.Of, TypeName(t.Of), t.Score, t.Rank))],
            [.. (edition?.Indicators ?? []).Where(i => assessment.Indicators[i.Code].Value is not null).Select(i => Line(i.Code.ToString(), Console.Language.IsEnglish ? i.NameEn : i.NameZh, assessment.Indicators[i.Code], null))],
            [.. Assessment.Ranked(assessment.Sites).OrderBy(s => s.Score.Value).Select(s => sites.TryGetValue(s.Of, out var site) ? Line($"{site.Id}", site.Name, s.Score, s.Rank) : Line("", s.Of, s.Score, s.Rank))]);
    }

    private string TypeName(string type) => register.Catalogues.Current?.SiteType(type) is { } known ? Console.Language.IsEnglish ? known.NameEn : known.NameZh : type;

    private static ScoreLine Line(string key, string name, Score score, int? rank) => new(key, name, score.Shown, score.Observations, score.Passed, rank);
}
