using Chuangcheng.Model.Inspections;

namespace Chuangcheng.Model.Tests.Inspections;

public sealed class Drawing
{
    private static List<Candidate> Sites(int count, Func<int, int>? weight = null) => [.. Enumerable.Range(1, count).Select(i => new Candidate(i, $"P{i}", $"ST0{i % 3}/{i % 4}", weight?.Invoke(i) ?? 1))];

    /// <summary>Reckoned outside: first eight bytes of SHA-256("7:P1").</summary>
    [Fact]
    public void RanksByTheHashOfSeedAndCode() => Draw.Rank(7, "P1").ShouldBe(RankByHand("7:P1"));

    [Fact]
    public void IsTheSameAgainFromWhatWasKept()
    {
        var sites = Sites(500, i => 1 + i % 10);
        foreach (int? each in new int?[] { null, 2 })
        {
            var drawn = each is { } n ? Draw.OfEach(sites, n, 42) : Draw.Share(sites, 10, 42);
            var record = new DrawRecord { Round = 1, Seed = 42, Each = each, Percent = 10, Candidates = string.Join('\n', sites), DrawnAt = default };
            record.Again().ShouldBe(drawn);
            drawn.ShouldNotBe(each is { } m ? Draw.OfEach(sites, m, 43) : Draw.Share(sites, 10, 43));
        }
    }

    [Fact]
    public void TakesSoManyOfEachStratumOrAllThereAre()
    {
        var drawn = Draw.OfEach([.. Sites(120), new Candidate(999, "only", "alone", 1)], 3, 5);
        drawn.GroupBy(c => c.Stratum).ToDictionary(g => g.Key, g => g.Count()).Values.Order().ShouldBe([1, .. Enumerable.Repeat(3, 12)]);
    }

    [Fact]
    public void WithoutWeightsIsTheOldDraw() =>
        Draw.Weighted(Sites(300), 30, 9).Select(c => c.Code).ShouldBe(Draw.Of(Sites(300), c => c.Code, 30, 9).Select(c => c.Code));

    /// <summary>Over two thousand seeds a place of weight ten among ninety-nine of one comes up near the exact chance, and one of weight one still does.</summary>
    [Fact]
    public void DrawsTheRiskyMoreOftenAndExcludesNone()
    {
        var sites = Sites(100, i => i == 1 ? 10 : 1);
        var (risky, plain) = (0, 0);
        for (var seed = 0; seed < 2000; seed++)
        {
            var drawn = Draw.Weighted(sites, 1, seed)[0].No;
            if (drawn == 1) risky++;
            if (drawn == 2) plain++;
        }
        // 10 ÷ 109 of 2000 is 183, 1 ÷ 109 is 18.
        risky.ShouldBeInRange(140, 230);
        plain.ShouldBeInRange(5, 40);
    }

    [Theory]
    [InlineData(0, 0, 0, 5, 1)]
    [InlineData(0, 0, 0, null, 3)]
    [InlineData(2, 0, 0, 40, 4)]
    [InlineData(1, 1, 1, 10, 5)]
    [InlineData(50, 9, 9, null, 10)]
    public void WeighsTroubleInPlainPoints(int open, int serious, int rebounds, int? days, int weight) => new Risk(open, serious, rebounds, days).Weight.ShouldBe(weight);

    private static ulong RankByHand(string text) =>
        ulong.Parse(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
}
