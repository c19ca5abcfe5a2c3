using System.Text.Json.Nodes;
using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chuangcheng.Server.Plumbing;

/// <summary>What the OpenAPI document says of fields beyond their types: the words a field takes, what may be left out, how an instant is written.</summary>
internal static class ApiWords
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Known = new(StringComparer.Ordinal)
    {
        ["ProblemLine.state"] = Words<ProblemState>(), ["ProblemDetail.state"] = Words<ProblemState>(), ["VisitProblem.state"] = Words<ProblemState>(), ["HistoryLine.from"] = Words<ProblemState>(), ["HistoryLine.to"] = Words<ProblemState>(),
        ["MoveBody.move"] = Words<Move>(), ["HistoryLine.move"] = Words<Move>(), ["VisitBody.kind"] = Words<VisitKind>(), ["VisitAnswer.kind"] = Words<VisitKind>(),
        ["CheckBody.result"] = Words<CheckResult>(), ["CheckAnswer.result"] = Words<CheckResult>(),
    };

    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = context.JsonTypeInfo.Type;
        // Types read by a converter of ours are blank to the generator.
        if (schema.Type is null && (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(string) || plain == typeof(DateTimeOffset)))
            schema.Type = JsonSchemaType.String | (context.JsonPropertyInfo is { IsGetNullable: true } ? JsonSchemaType.Null : 0);
        if (context.JsonPropertyInfo is { } field && Known.TryGetValue($"{field.DeclaringType.Name}.{field.Name}", out var words)) schema.Enum = Nodes(words);
        // What a caller sends may be left out where it may be null.
        if (type.Name.EndsWith("Body", StringComparison.Ordinal)) schema.Required = null;
        return Task.CompletedTask;
    }

    /// <summary>Lists get their words when the document is whole.</summary>
    public static void Finish(OpenApiDocument document)
    {
        if (document.Components?.Schemas?["ProblemDetail"].Properties?["allowedMoves"] is OpenApiSchema moves)
            moves.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Nodes(Words<Move>()) };
    }

    private static List<JsonNode> Nodes(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    private static string[] Words<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => value.Wire())];
}
