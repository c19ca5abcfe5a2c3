using System.Globalization;
using System.Text;

namespace Chuangcheng.Browser.Tests;

/// <summary>What was measured, one line each, beside the screenshots: times are told, never asserted.</summary>
internal static class SpeedReport
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots", "speed.md");

    public static void Tell(string line)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.AppendAllText(File, string.Create(CultureInfo.InvariantCulture, $"{line}\n"), Encoding.UTF8);
    }
}
