using Chuangcheng.Model.Measures;

namespace Chuangcheng.Model.Tests.Measures;

public sealed class BitSlices
{
    [Fact]
    public void CountWhatCountingOneByOneCounts()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var chance = new Random(seed);
            var (cells, indicators) = (chance.Next(1, 30), chance.Next(1, 9));
            var visits = Enumerable.Range(0, cells).Select(_ => chance.Next(0, 150)).ToArray();
            var (bits, expected) = (new ScoreBits(visits, indicators), new (int Observed, int Passed)[cells * indicators]);
            for (var cell = 0; cell < cells; cell++)
                for (var visit = 0; visit < visits[cell]; visit++)
                    for (var indicator = 0; indicator < indicators; indicator++)
                    {
                        if (chance.Next(3) == 0) continue;
                        var pass = chance.Next(4) > 0;
                        bits.Set(cell, visit, indicator, pass);
                        ref var to = ref expected[cell * indicators + indicator];
                        to = (to.Observed + 1, to.Passed + (pass ? 1 : 0));
                    }
            var (seen, good) = (new int[expected.Length], new int[expected.Length]);
            bits.CountAll(seen, good);
            for (var i = 0; i < expected.Length; i++)
            {
                (seen[i], good[i]).ShouldBe(expected[i]);
                bits.Count(i / indicators, i % indicators).ShouldBe(expected[i]);
            }
        }
    }

    [Fact]
    public void ForgetAPassThatWasAFailureAfterAll()
    {
        var bits = new ScoreBits([70], 1);
        bits.Set(0, 69, 0, true);
        bits.Set(0, 69, 0, false);
        bits.Count(0, 0).ShouldBe((1, 0));
    }
}
