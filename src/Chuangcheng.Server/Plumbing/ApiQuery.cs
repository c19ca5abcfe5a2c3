using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chuangcheng.Server.Plumbing;

/// <summary>What can be asked in an address, for the OpenAPI document: routes read their queries themselves.</summary>
/// <param name="Names">Filters and other words of the query.</param>
/// <param name="Sorts">Fields to sort by; empty when the route tells none.</param>
internal sealed record Asks(IReadOnlyList<string> Names, IReadOnlyList<string> Sorts);

internal static class ApiQuery
{
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder route, IEnumerable<string> names, params IReadOnlyList<string> sorts) => route.WithMetadata(new Asks([.. names], sorts));

    /// <summary>Every list is walked alike; what it can be filtered by stands at its route.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var about = context.Description.ActionDescriptor.EndpointMetadata;
        var asks = about.OfType<Asks>().LastOrDefault();
        foreach (var name in asks?.Names ?? []) Add(operation, name, new OpenApiSchema { Type = JsonSchemaType.String });
        if (!about.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Page<>))) return Task.CompletedTask;
        Add(operation, "page", Number(1_000_000, 1));
        Add(operation, "pageSize", Number(Model.Limits.PageSize, 50));
        Add(operation, "after", new OpenApiSchema { Type = JsonSchemaType.String, Description = "The next of the last answer." });
        Add(operation, "sort", Sorts(asks?.Sorts ?? []));
        return Task.CompletedTask;
    }

    private static OpenApiSchema Number(int most, int usual) => new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{most}", Default = usual };

    private static OpenApiSchema Sorts(IReadOnlyList<string> fields) => fields.Count == 0 ? new() { Type = JsonSchemaType.String }
        : new() { Type = JsonSchemaType.String, Enum = [.. fields.SelectMany(field => new[] { field, $"-{field}" })], Description = "- before a field sorts downwards." };

    private static void Add(OpenApiOperation operation, string name, OpenApiSchema schema)
    {
        operation.Parameters ??= [];
        if (operation.Parameters.All(known => known.Name != name))
            operation.Parameters.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = schema });
    }
}
