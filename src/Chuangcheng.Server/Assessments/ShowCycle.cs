using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Score">Null when no result of that year is recorded: the year is left out of the mean, and said.</param>
public sealed record CycleYear(int Year, decimal Weight, decimal? Score);

/// <param name="Name">The assessment whose years these are.</param>
/// <param name="Deductions">Points of the district's own negative events in these years.</param>
/// <param name="Score">To the hundredth; null when no year is known.</param>
public sealed record CycleAnswer(string Name, IReadOnlyList<CycleYear> Years, decimal Deductions, decimal? Score);

/// <summary>What the years of a cycle come to: each yearly result by its weight, less deductions (R-SCORE-02).</summary>
internal sealed class ShowCycle(Database database, Register register)
{
    private const int MostYears = 6;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/outside-results/cycle", Handle).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(400).ProducesProblem(404);

    /// <summary>The cycle of a named result that ends with the year <c>to</c>; <c>weights</c> as 20,30,50, the oldest year first.</summary>
    internal static async Task<Ok<CycleAnswer>> Handle(HttpContext context, ShowCycle show) =>
        TypedResults.Ok(await show.Find(context.Request.Query, context.Actor()) ?? throw new Refused(AssessmentRefusals.UnknownKept));

    /// <summary>Null while no result is recorded under the name.</summary>
    public async Task<CycleAnswer?> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "name", "to", "weights");
        var (name, weights) = (query["name"].ToString().Trim(), Weights(query["weights"].ToString(), reading));
        var asked = query["to"].ToString() is { Length: > 0 } text ? reading.Number("to", int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0, 1949, 2200) : (int?)null;
        reading.Done();
        await using var ledger = database.Read();
        var results = await ledger.OutsideResults.AsNoTracking().Where(r => r.District == actor.District).OrderByDescending(r => r.Year).ThenByDescending(r => r.No).ToListAsync();
        if (name.Length == 0) name = results.FirstOrDefault()?.Name ?? "";
        var own = results.Where(r => r.Name == name).ToList();
        if (own.Count == 0) return null;
        var last = asked ?? own[0].Year;
        var years = weights.Select((weight, i) => (Year: last - weights.Count + 1 + i, Weight: weight)).Select(y => new CycleYear(y.Year, y.Weight, own.Find(r => r.Year == y.Year)?.Hundredths / 100m)).ToList();
        var deductions = await Deductions(ledger, actor.District, years[0].Year, last);
        return new(name, years, deductions, Rolling.Of([.. years.Select(y => y.Score)], weights, deductions) is { } score ? Figures.Round2(score) : null);
    }

    private static IReadOnlyList<decimal> Weights(string text, Reading reading)
    {
        if (text.Length == 0) return Rolling.First;
        var parts = text.Split([',', '/', '，'], StringSplitOptions.TrimEntries);
        var weights = parts.Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : 0).ToList();
        if (weights.Count > MostYears || weights.Exists(weight => weight <= 0) || weights.Sum() != 100) reading.Fault(PlumbingRefusals.BadValue("weights", text));
        return weights;
    }

    private static async Task<decimal> Deductions(Ledger ledger, int district, int first, int last)
    {
        var (from, to) = (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
        return (await ledger.NegativeRecords.AsNoTracking().Where(e => e.District == district && e.Unit == district && e.Standing && e.On >= from && e.On <= to).Select(e => e.Points).ToListAsync()).Sum() / 100m;
    }
}
