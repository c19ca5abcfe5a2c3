using Chuangcheng.Model.Evidence;

namespace Chuangcheng.Model.Tests.Evidence;

public sealed class LookingAlike
{
    private sealed record Grey(byte[] Pixels, int Width, int Height)
    {
        public long Look => PerceptualHash.Of(Pixels, Width, Height)!.Value;

        public Grey Each(Func<byte, int, double> change) => this with { Pixels = [.. Pixels.Select((pixel, at) => (byte)Math.Clamp(change(pixel, at), 0, 255))] };

        public Grey Sized(int width, int height) => new(AreaAverage.Of(Pixels, Width, Height, 1, width, height), width, height);

        /// <summary>What saving as JPEG does: each block of 8 × 8 keeps its frequencies in steps, the higher the coarser.</summary>
        public Grey SavedAgain(int coarseness)
        {
            var saved = Pixels.ToArray();
            for (var top = 0; top + 8 <= Height; top += 8)
                for (var left = 0; left + 8 <= Width; left += 8)
                {
                    var block = new double[8, 8];
                    for (var v = 0; v < 8; v++)
                        for (var u = 0; u < 8; u++)
                        {
                            var sum = 0.0;
                            for (var y = 0; y < 8; y++)
                                for (var x = 0; x < 8; x++) sum += Pixels[(top + y) * Width + left + x] * Wave(u, x) * Wave(v, y);
                            var step = coarseness * (2 + u + v);
                            block[v, u] = Math.Round(sum / step) * step;
                        }
                    for (var y = 0; y < 8; y++)
                        for (var x = 0; x < 8; x++)
                        {
                            var sum = 0.0;
                            for (var v = 0; v < 8; v++)
                                for (var u = 0; u < 8; u++) sum += block[v, u] * Wave(u, x) * Wave(v, y);
                            saved[(top + y) * Width + left + x] = (byte)Math.Clamp(Math.Round(sum), 0, 255);
                        }
                }
            return this with { Pixels = saved };
        }

        private static readonly double[] Waves = [.. Enumerable.Range(0, 64).Select(n => Math.Cos(Math.PI * (n / 8) * (2 * (n % 8) + 1) / 16) * (n < 8 ? Math.Sqrt(.125) : .5))];

        private static double Wave(int frequency, int at) => Waves[frequency * 8 + at];
    }

    /// <summary>A street as a seed has it: sky, ground, and some things that stand about.</summary>
    private static Grey Street(int seed, int width = 200, int height = 152)
    {
        var random = new Random(seed);
        var things = Enumerable.Range(0, 10).Select(_ => (X: random.NextDouble() * width, Y: random.NextDouble() * height, R: (.05 + random.NextDouble() / 5) * width, Shade: random.Next(20, 235), Round: random.Next(2) == 0)).ToList();
        var horizon = height * (.3 + random.NextDouble() / 3);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var shade = y < horizon ? 200.0 - y / 4.0 : 90 + y / 8.0;
                foreach (var thing in things)
                    if (thing.Round ? Math.Pow(x - thing.X, 2) + Math.Pow(y - thing.Y, 2) < thing.R * thing.R : Math.Abs(x - thing.X) < thing.R && Math.Abs(y - thing.Y) < thing.R / 2) shade = thing.Shade;
                pixels[y * width + x] = (byte)(shade + random.Next(-4, 5));
            }
        return new(pixels, width, height);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void IsTheSamePictureSavedAgainResizedOrALittleBrighter(int seed)
    {
        var street = Street(seed);
        foreach (var (name, copy) in new (string, Grey)[]
                 {
                     ("saved", street.SavedAgain(8)), ("saved coarsely", street.SavedAgain(20)), ("half", street.Sized(100, 76)), ("odd size", street.Sized(151, 115)), ("other sides", street.Sized(150, 130)),
                     ("brighter", street.Each((pixel, _) => pixel + 15)), ("more contrast", street.Each((pixel, _) => 128 + (pixel - 128) * 1.15)), ("all of it", street.Sized(160, 120).SavedAgain(10).Each((pixel, _) => pixel * 1.08)),
                 })
            PerceptualHash.Distance(street.Look, copy.Look).ShouldBeLessThanOrEqualTo(PerceptualHash.Near, $"{seed} {name}");
    }

    [Fact]
    public void IsNoOtherPicture()
    {
        var looks = Enumerable.Range(1, 120).Select(seed => Street(seed, 120, 90).Look).ToList();
        var distances = looks.SelectMany((look, n) => looks.Skip(n + 1).Select(other => PerceptualHash.Distance(look, other))).ToList();
        distances.Min().ShouldBeGreaterThan(PerceptualHash.Near);
        distances.Average().ShouldBeInRange(25, 35);
    }

    [Fact]
    public void IsNotSaidOfPicturesWithNothingInThem()
    {
        PerceptualHash.Of(new byte[64 * 64], 64, 64).ShouldBeNull();
        new Grey(new byte[64 * 64], 64, 64).Each((_, at) => 120 + at % 3).Pixels.ShouldSatisfyAllConditions(pixels => PerceptualHash.Of(pixels, 64, 64).ShouldBeNull());
        PerceptualHash.Of([1, 2, 3, 4], 2, 2).ShouldBeNull();
    }

    [Theory]
    [InlineData("a", 0L, 0, "a", 0L, null)] // Brought at the same moment.
    [InlineData("a", 0L, 1, "a", 0L, 0)]
    [InlineData("a", null, 1, "a", null, 0)]
    [InlineData("a", 0L, 1, "b", 0L, 0)]
    [InlineData("a", 0L, 1, "b", 0x3FL, 6)]
    [InlineData("a", 0L, 1, "b", 0x7FL, null)]
    [InlineData("a", null, 1, "b", null, null)]
    [InlineData("a", 0L, 1, "b", null, null)]
    [InlineData("a", 0L, -1, "a", 0L, null)] // The other came later.
    public void IsSaidOfTheYoungerOfTwo(string photo, long? look, int hoursLater, string other, long? otherLook, int? distance) =>
        new Sighting(photo, look, 1, Some.Now.AddHours(hoursLater), Some.Now).Resembles(new Sighting(other, otherLook, 2, Some.Now, Some.Now)).ShouldBe(distance);
}
