using System.Globalization;

namespace Chuangcheng.Bench;

/// <summary>One figure beside its goal.</summary>
/// <param name="AtLeast">The goal is a lower bound; else an upper one.</param>
internal sealed record Figure(string What, double Goal, bool AtLeast, double Measured)
{
    public bool IsMet => AtLeast ? Measured >= Goal : Measured <= Goal;

    public static Figure Least(string what, double goal, double measured) => new(what, goal, true, measured);

    public static Figure Most(string what, double goal, double measured) => new(what, goal, false, measured);

    public static void Print(IReadOnlyList<Figure> figures)
    {
        Console.WriteLine();
        Console.WriteLine($"{"figure",-72} {"goal",10} {"measured",10}");
        foreach (var figure in figures)
            Console.WriteLine($"{figure.What,-72} {(figure.AtLeast ? ">= " : "<= ") + Short(figure.Goal),10} {Short(figure.Measured),10} {(figure.IsMet ? "" : "  MISSED")}");
    }

    private static string Short(double value) => value.ToString(value < 10 ? "0.###" : "0.#", CultureInfo.InvariantCulture);
}
