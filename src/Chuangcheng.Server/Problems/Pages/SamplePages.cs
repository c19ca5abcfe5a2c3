using Chuangcheng.Server.Console;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Whole pages with invented problems, for the design page.</summary>
public static class SamplePages
{
    public static IEndpointRouteBuilder MapProblemSamples(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/design").AllowAnonymous().ExcludeFromDescription();
        open.MapGet("/ledger", (Words words, AssetShelf shelf, [AsParameters] LedgerQuery query) => Page.Of<LedgerPage>(new Samples(words, shelf).Ledger(query)));
        open.MapGet("/empty", () => Page.Of<LedgerPage>(Samples.Empty(new() { State = "inWork" })));
        open.MapGet("/problem", (Words words, AssetShelf shelf) => Page.Of<ProblemPage>(new Samples(words, shelf).Problem()));
        open.MapGet("/refused", (Words words, AssetShelf shelf) => Page.Of<ProblemPage>(new Samples(words, shelf).Refused()));
        return routes;
    }
}
