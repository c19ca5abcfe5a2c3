using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="PerHour">Points won back per working hour such a fix usually takes; null when not known.</param>
public sealed record WonBackLine(Guid Problem, string Name, string Item, decimal Points, decimal? Hours, decimal? PerHour);

/// <param name="Low">Nineteen tests of twenty lie between this and <paramref name="High"/>.</param>
public sealed record ForecastLine(decimal Score, decimal Low, decimal High, int Sites);

/// <param name="AllStatic">The score if every static item were fixed.</param>
/// <param name="Forecast">Of a coming test of as many sites; null when too little was seen to say anything.</param>
public sealed record WhatIfAnswer(decimal? Score, decimal? AllStatic, ForecastLine? Forecast, DateOnly CutOff, IReadOnlyList<WonBackLine> Items);

/// <summary>What can still be won back before the cut-off.</summary>
internal sealed class ShowWhatIf(Database database, ShowSheet sheets)
{
    private const int MostShown = 100, MostWeighed = 500;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/assessments/{period:guid}/{unit:guid}/what-if", Handle).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(404);

    /// <summary>The unit's open problems by points won back, the score with everything static fixed, and a forecast.</summary>
    internal static async Task<Ok<WhatIfAnswer>> Handle(Guid period, Guid unit, HttpContext context, ShowWhatIf show) => TypedResults.Ok(await show.Find(period, unit, context.Actor()));

    public async Task<WhatIfAnswer> Find(Guid id, Guid unitId, Actor actor)
    {
        await using var ledger = database.Read();
        return await Answer(ledger, await sheets.Sheet(ledger, id, unitId, actor));
    }

    /// <summary>The sheet beside it: an open period is reckoned once for both.</summary>
    public async Task<(SheetAnswer Sheet, WhatIfAnswer WhatIf)> WithSheet(Guid id, Guid unitId, Actor actor)
    {
        await using var ledger = database.Read();
        var opened = await sheets.Sheet(ledger, id, unitId, actor);
        return (await sheets.Answer(ledger, opened, actor), await Answer(ledger, opened));
    }

    private static async Task<WhatIfAnswer> Answer(Ledger ledger, (AssessmentPeriod Period, Scheme Scheme, ReckonedUnit Unit) opened)
    {
        var (period, scheme, unit) = opened;
        var won = WhatIf.Fixed(scheme, unit.Facts, await Open(ledger, period, unit)).Take(MostShown);
        var forecast = Forecast.Of(scheme, unit.Facts.Field, unit.Facts.Field.Select(f => f.Site).Distinct().Count());
        return new(
            unit.Sheet.Shown, WhatIf.AllStaticFixed(scheme, unit.Facts) is { } all ? Figures.Round2(all) : null, forecast is null ? null : new(forecast.Score, forecast.Low, forecast.High, forecast.Sites), period.CutOff,
            [.. won.Select(w => new WonBackLine(w.Work.Problem, w.Work.Name, w.Work.Item, Figures.Round2(w.Points), w.Work.Hours, w.PerHour is { } rate ? Figures.Round2(rate) : null))]);
    }

    /// <summary>Problems of the unit's failed checks that are still open, with the hours such fixes took.</summary>
    private static async Task<IReadOnlyList<OpenWork>> Open(Ledger ledger, AssessmentPeriod period, ReckonedUnit unit)
    {
        var failed = unit.Facts.Field.Where(f => !f.Passed).Select(f => (f.Site, f.Item)).ToHashSet();
        var items = failed.Select(f => f.Item).Distinct().ToList();
        var open = await ledger.Problems.AsNoTracking().Where(p => p.District == period.District && items.Contains(p.Item) && (p.State <= ProblemState.FedBack || p.State == ProblemState.LongTerm)).OrderBy(p => p.No)
            .Select(p => new { p.Id, p.Number, p.Place, p.Site, p.Item }).ToListAsync();
        var took = (await ledger.Problems.AsNoTracking().Where(p => p.District == period.District && items.Contains(p.Item) && p.HandlingMinutes != null).Select(p => new { p.Item, p.HandlingMinutes }).ToListAsync())
            .GroupBy(p => p.Item).ToDictionary(g => g.Key, g => g.Select(p => p.HandlingMinutes!.Value).Order().ElementAt(g.Count() / 2) / 60m);
        return [.. open.Select(p => (Problem: p, Site: p.Site != 0 ? FormattableString.Invariant($"{p.Site}") : p.Place)).Where(p => failed.Contains((p.Site, p.Problem.Item))).Take(MostWeighed)
            .Select(p => new OpenWork(p.Problem.Id, $"{p.Problem.Number} · {p.Problem.Place}", p.Site, p.Problem.Item, took.TryGetValue(p.Problem.Item, out var hours) && hours > 0 ? Math.Round(hours, 1) : null))];
    }
}
