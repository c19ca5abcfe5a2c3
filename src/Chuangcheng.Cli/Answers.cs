using Chuangcheng.Model;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Cli;

/// <summary>Standard output carries the answer, standard error everything else; the exit code is 0 only when all went well.</summary>
internal static class Answers
{
    /// <summary>Says an expected failure in one line, with what to do; a bug keeps its trace.</summary>
    public static async Task<int> OrSay(this Task<int> run)
    {
        try
        {
            return await run;
        }
        catch (Refused refused)
        {
            foreach (var refusal in refused.Refusals) await Console.Error.WriteLineAsync(RefusalWords.Sentence(refusal));
        }
        catch (IOException exception) when (exception.Message.Contains("lock", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync(RefusalWords.Of("plumbing.cli.locked"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException or FormatException or ArgumentException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
        }
        return 1;
    }
}
