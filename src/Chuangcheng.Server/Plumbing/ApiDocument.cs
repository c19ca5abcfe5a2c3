using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chuangcheng.Server.Plumbing;

/// <summary>What the OpenAPI document says beyond the routes: how to sign in, and the names of states and moves.</summary>
internal static class ApiDocument
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddOperationTransformer(ApiQuery.Describe);
        options.AddSchemaTransformer(ApiWords.Describe);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Chuangcheng 创城";
            document.Info.Version = "v1";
            document.Info.Description = Description();
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of POST /api/tokens." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
            ApiWords.Finish(document);
            return Task.CompletedTask;
        });
    }

    private static string Description() =>
        $"""
        Errors are problem+json with a stable type `urn:chuangcheng:<code>`; bad input carries `errors` by JSON field. Instants are UTC.

        States of a problem: {Names<Model.Problems.ProblemState>()}.

        Moves of a problem: {Names<Model.Problems.Move>()}.

        Kinds of a visit: {Names<Model.Inspections.VisitKind>()}. Results of a check: {Names<Model.Indicators.CheckResult>()}.
        """;

    private static string Names<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => $"`{Model.Names.Camel(name)}`"));
}
