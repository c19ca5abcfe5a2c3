using Chuangcheng.Model;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>A form is done and its reader sent on, or shown again with what was wrong.</summary>
internal static class Attempt
{
    /// <param name="change">Where to go when it is done.</param>
    /// <param name="again">The page once more, with the refusal's words.</param>
    public static async Task<IResult> Of(Func<Task<string>> change, Func<string, int, Task<IResult>> again)
    {
        try
        {
            return TypedResults.LocalRedirect(await change());
        }
        catch (Refused refused) when (refused.Refusals[0].Kind is not (RefusalKind.NotFound or RefusalKind.NotAllowed))
        {
            return await again(Asked.Words(refused), (int)refused.Refusals[0].Kind);
        }
    }
}
