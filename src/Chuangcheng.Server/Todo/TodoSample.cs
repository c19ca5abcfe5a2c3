using Chuangcheng.Server.Console;
using Chuangcheng.Server.Problems.Pages;

namespace Chuangcheng.Server.Todo;

/// <summary>The list with invented problems, for the design page.</summary>
public static class TodoSample
{
    public static IEndpointRouteBuilder MapTodoSample(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/design").AllowAnonymous().ExcludeFromDescription().MapGet("/todo", (Words words, AssetShelf shelf) => Page.Of<TodoPage>(View(new Samples(words, shelf))));
        return routes;
    }

    private static TodoView View(Samples samples) => new(
        [Entry(samples, 2, "feedback", -75), Entry(samples, 1, "sign", -2.2, true), Entry(samples, 0, "close", 5.5), Entry(samples, 7, "assign", 7), Entry(samples, 4, "extend", 49), Entry(samples, 5, "verify", 74), Entry(samples, 9, "feedback", 300)],
        7, new Dictionary<TodoKind, int> { [TodoKind.Problem] = 7 }, null, Samples.Now);

    private static TodoEntry Entry(Samples samples, int n, string expected, double hours, bool quick = false)
    {
        var row = samples.Row(n);
        var state = expected switch { "sign" => "assigned", "close" => "fedBack", "assign" => "registered", "verify" => "reported", _ => "inWork" };
        return new(TodoKind.Problem, $"/problems/{row.Id}", row.Item, expected, Samples.Now.AddHours(hours))
        {
            Under = $"{row.Site} · {row.Territory} · {row.Unit}", Name = row.Number, State = state, Count = row.Count, Severity = row.Severity, Quick = quick ? row.Id : null,
        };
    }
}
