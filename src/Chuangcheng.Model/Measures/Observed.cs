namespace Chuangcheng.Model.Measures;

/// <summary>What was observed of an item.</summary>
internal struct Observed
{
    public int Passed { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Hundredths of a point lost by failures.</summary>
    public long Lost { get; private set; }

    public readonly int All => Passed + Failed;

    public void Add(int passed, int failed)
    {
        Passed += passed;
        Failed += failed;
        Lost += 100L * failed;
    }

    public void Keep(int hundredths) => Lost -= hundredths;

    public void Add(Observed other)
    {
        Passed += other.Passed;
        Failed += other.Failed;
        Lost += other.Lost;
    }
}
