namespace Chuangcheng.Server.Measures;

/// <summary>Gives texts small numbers, the same one for the same text, while the process lives.</summary>
internal sealed class Numbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public int Of(string text)
    {
        lock (gate)
        {
            if (!numbers.TryGetValue(text, out var number)) numbers[text] = number = numbers.Count + 1;
            return number;
        }
    }

    /// <summary>0 for a text nobody has: asking makes no number.</summary>
    public int Known(string text)
    {
        lock (gate) return numbers.GetValueOrDefault(text);
    }
}
