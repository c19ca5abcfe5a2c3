using Chuangcheng.Model.Measures;

namespace Chuangcheng.Model.Tests.Measures;

/// <summary>Facts that respect what the ledger never breaks, and are arbitrary otherwise.</summary>
internal static class RandomColumns
{
    public static DateOnly First { get; } = new(2026, 1, 1);

    public static Columns Make(int seed)
    {
        var columns = new Columns();
        Feed(columns, seed);
        return columns;
    }

    public static void Feed(Columns columns, int seed)
    {
        var random = new Random(seed);
        int[] grounds = [Some.Street, Some.OtherStreet, Some.Community];
        for (var no = 1; no <= 60; no++)
            columns.Add(new VisitFact(no, Id(no), Some.District, grounds[random.Next(3)], random.Next(2) == 0 ? Some.Street : Some.OtherStreet, Some.District, no % 7, random.Next(1, 4),
                First.DayNumber + random.Next(80), 1, [.. Enumerable.Range(1, random.Next(1, 9)).Select(item => new CheckFact(item, item % 3 + 1, (byte)random.Next(1, 5)))]));
        for (var no = 1; no <= 200; no++) columns.Put(Problem(no, random, grounds));
    }

    private static ProblemFact Problem(int no, Random random, int[] grounds)
    {
        var created = First.DayNumber + random.Next(60);
        var closed = random.Next(3) == 0 ? 0 : created + random.Next(20);
        var due = created + random.Next(1, 9);
        return new()
        {
            No = no, Id = Id(1000 + no), District = Some.District, Territory = grounds[random.Next(3)], Street = random.Next(2) == 0 ? Some.Street : Some.OtherStreet,
            Responsible = random.Next(5) == 0 ? 0 : Some.Enforcement, Recorder = Some.District, Place = random.Next(30), SiteType = random.Next(3), Item = random.Next(6), Indicator = random.Next(3),
            Nature = random.Next(4), Source = (byte)random.Next(1, 6), State = closed > 0 ? (byte)8 : (byte)random.Next(1, 6), CreatedDay = created, AssignedDay = random.Next(6) == 0 ? 0 : created,
            DueDay = due, DueAt = Seconds(due), ClosedDay = closed, ClosedAt = closed > 0 ? Seconds(closed) : 0, DoneAt = closed > 0 ? Seconds(closed) : 0, Feedbacks = (byte)random.Next(3),
            SendBacks = (byte)random.Next(2), Returns = (byte)random.Next(2), Extensions = (byte)random.Next(2), Deferrals = (byte)random.Next(2), FixedOnTheSpot = random.Next(9) == 0, SelfFound = random.Next(3) == 0, Paused = random.Next(9) == 0, MarkedDuplicate = random.Next(8) == 0,
            Previous = no > 1 && random.Next(6) == 0 ? random.Next(1, no) : 0, HandlingMinutes = closed > 0 ? random.Next(600) : -1,
        };
    }

    private static long Seconds(int day) => new DateTimeOffset(DateOnly.FromDayNumber(day).ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero).ToUnixTimeSeconds();

    private static Guid Id(int no) => new(no, 0, 0, new byte[8]);
}
