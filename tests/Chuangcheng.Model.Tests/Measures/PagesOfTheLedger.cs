using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;

namespace Chuangcheng.Model.Tests.Measures;

/// <summary>The ledger's columns against looking at every problem one by one.</summary>
public sealed class PagesOfTheLedger
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 64)]
    [InlineData(3, 3_000)]
    [InlineData(4, 140_000)]
    public void HoldWhatLookingAtEachOneFinds(int seed, int count)
    {
        var random = new Random(seed);
        using var columns = new Columns();
        var facts = new List<ProblemFact>();
        for (var no = 1; no <= count; no++)
        {
            facts.Add(Any(no, random, facts.Count));
            columns.Put(facts[^1]);
        }
        // What changes moves from set to set.
        for (var change = 0; change < Math.Min(count, 3_000); change++)
        {
            var at = random.Next(count);
            columns.Put(facts[at] = Any(at + 1, random, at));
        }
        for (var asked = 0; asked < 60; asked++)
        {
            var question = AnyQuestion(random);
            var expected = Sorted(facts.Where(fact => Matches(fact, question)), question).ToList();
            var page = columns.Ask(question);
            page.Total.ShouldBe(expected.Count);
            page.Numbers.Select(key => key.No).ShouldBe(expected.Skip(question.Skip).Take(question.Take).Select(fact => fact.No));
            columns.Keep(question, [.. facts.Select(fact => fact.No).Reverse()]).ShouldBe(expected.Select(fact => fact.No).OrderDescending());
            Walked(columns, facts, question, Math.Min(expected.Count, 40)).ShouldBe(expected.Take(40).Select(fact => fact.No));
        }
    }

    [Fact]
    public void OfAnEmptyLedgerAreEmpty()
    {
        using var columns = new Columns();
        var page = columns.Ask(new LedgerQuestion { Boundary = Some.Tree.BoundaryOf(Some.District), Now = Start, Overdue = true });
        (page.Total, page.Numbers.Count).ShouldBe((0, 0));
    }

    /// <summary>From page to page by where the last one ended.</summary>
    private static List<long> Walked(Columns columns, List<ProblemFact> facts, LedgerQuestion question, int most)
    {
        var seen = new List<long>();
        (long? Value, long No)? after = null;
        while (seen.Count < most)
        {
            var page = columns.Ask(question with { Skip = 0, Take = 7, After = after });
            if (page.Numbers.Count == 0) break;
            seen.AddRange(page.Numbers.Select(key => key.No));
            var last = facts[(int)page.Numbers[^1].No - 1];
            after = (question.Order switch { LedgerOrder.DueAt => last.DueTicks, LedgerOrder.Number => last.No, _ => last.CreatedTicks }, last.No);
        }
        return [.. seen.Take(most)];
    }

    private static ProblemFact Any(int no, Random random, int at)
    {
        int[] units = [0, Some.District, Some.Street, Some.OtherStreet, Some.Community, Some.Enforcement];
        // Nearly in order, as a ledger is, with some entered late.
        var created = Start.AddMinutes(at * 7 + (random.Next(20) == 0 ? -random.Next(100_000) : random.Next(5)));
        return new()
        {
            No = no, Id = new(no, 0, 0, new byte[8]), District = random.Next(8) == 0 ? Some.Elsewhere : Some.District, Responsible = units[random.Next(6)], Territory = units[random.Next(6)], Recorder = units[random.Next(6)],
            State = (byte)random.Next(1, 13), Source = (byte)random.Next(1, 6), Site = random.Next(50), ItemCode = random.Next(9), IndicatorCode = random.Next(5), TypeCode = random.Next(3),
            Paused = random.Next(9) == 0, CreatedTicks = created.UtcTicks, DueTicks = random.Next(7) == 0 ? null : created.AddHours(random.Next(300)).UtcTicks,
        };
    }

    private static LedgerQuestion AnyQuestion(Random random)
    {
        var any = new Dictionary<Facet, IReadOnlyCollection<int>>();
        foreach (var facet in Enum.GetValues<Facet>().Where(_ => random.Next(6) == 0)) any[facet] = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(0, 12)).Distinct()];
        var from = random.Next(4) == 0 ? Start.AddDays(random.Next(20)) : (DateTimeOffset?)null;
        return new()
        {
            Among = random.Next(5) == 0 ? [.. Enumerable.Range(0, 60).Select(_ => (long)random.Next(1, 200)).Distinct()] : null, Boundary = Some.Tree.BoundaryOf(random.Next(3) == 0 ? Some.Street : Some.District), Now = Start.AddDays(random.Next(60)), Any = any, From = from,
            Until = random.Next(4) == 0 ? (from ?? Start).AddDays(random.Next(30)) : null, Overdue = random.Next(4) switch { 0 => true, 1 => false, _ => null },
            Order = (LedgerOrder)random.Next(3), Descending = random.Next(2) == 0, Skip = random.Next(3) * 20, Take = 20,
        };
    }

    private static bool Matches(ProblemFact fact, LedgerQuestion question) =>
        (question.Boundary.WholeDistricts.Count > 0 ? question.Boundary.SeesWhole(fact.District) : Covers(question.Boundary, fact))
        && question.Among?.Contains(fact.No) != false
        && question.Any.All(pair => pair.Value.Contains(Value(fact, pair.Key)))
        && (question.From is not { } from || fact.CreatedTicks >= from.UtcTicks) && (question.Until is not { } until || fact.CreatedTicks < until.UtcTicks)
        && (question.Overdue is not { } overdue || overdue == ((ProblemState)fact.State < ProblemState.FedBack && !fact.Paused && fact.DueTicks < question.Now.UtcTicks));

    private static bool Covers(Boundary boundary, ProblemFact fact) => boundary.Covers(fact.Responsible) || boundary.Covers(fact.Territory) || boundary.Covers(fact.Recorder);

    private static int Value(ProblemFact fact, Facet facet) => facet switch
    {
        Facet.District => fact.District, Facet.State => fact.State, Facet.Responsible => fact.Responsible, Facet.Territory => fact.Territory, Facet.Recorder => fact.Recorder,
        Facet.Source => fact.Source, Facet.Site => fact.Site, Facet.Item => fact.ItemCode, Facet.Indicator => fact.IndicatorCode, _ => fact.TypeCode,
    };

    private static IEnumerable<ProblemFact> Sorted(IEnumerable<ProblemFact> facts, LedgerQuestion question)
    {
        long? By(ProblemFact fact) => question.Order switch { LedgerOrder.DueAt => fact.DueTicks, LedgerOrder.Number => fact.No, _ => fact.CreatedTicks };
        var placed = facts.OrderBy(fact => By(fact) is null);
        return question.Descending ? placed.ThenByDescending(By).ThenByDescending(fact => fact.No) : placed.ThenBy(By).ThenBy(fact => fact.No);
    }
}
