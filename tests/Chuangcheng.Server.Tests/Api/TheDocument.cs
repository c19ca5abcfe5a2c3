using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model;
using Chuangcheng.Model.Problems;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>The OpenAPI document tells a program everything it needs to call.</summary>
[Collection(nameof(OnSqlite))]
public sealed class TheDocument(SqliteServer server)
{
    [Theory]
    [InlineData("/api/problems", "state,unit,indicator,site,overdue,item,q,from,to,page,pageSize,after,sort")]
    [InlineData("/api/sites", "type,unit,bbox,q,page,pageSize,after,sort")]
    [InlineData("/api/units", "kind,q,page,pageSize,after,sort")]
    [InlineData("/api/site-types", "q,page,pageSize,after,sort")]
    [InlineData("/api/measures/{name}", "period,from,to,by,across,compare,window,exact,unit,street,month,day")]
    [InlineData("/api/measures/{name}/records", "part,from,to,page,pageSize,after")]
    public async Task NamesEveryWordOfAnAddress(string path, string words)
    {
        var asked = (await Document())["paths"]![path]!["get"]!["parameters"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()).ToList();
        words.Split(',').ShouldBeSubsetOf(asked);
    }

    [Fact]
    public async Task NamesStatesAndMovesWhereTheyStand()
    {
        var schemas = (await Document())["components"]!["schemas"]!;
        var states = Enum.GetValues<ProblemState>().Select(state => state.Wire());
        var moves = Enum.GetValues<Move>().Select(move => move.Wire());
        Words(schemas["ProblemLine"]!["properties"]!["state"]).ShouldBe(states);
        Words(schemas["MoveBody"]!["properties"]!["move"]).ShouldBe(moves);
        Words(schemas["ProblemDetail"]!["properties"]!["allowedMoves"]!["items"]).ShouldBe(moves);
    }

    [Fact]
    public async Task AsksForNothingThatMayBeLeftOutAndLeavesNoFieldWithoutAType()
    {
        var schemas = (await Document())["components"]!["schemas"]!.AsObject();
        foreach (var (name, schema) in schemas)
        {
            if (name.EndsWith("Body", StringComparison.Ordinal) && !name.StartsWith("PageOf", StringComparison.Ordinal)) schema!["required"].ShouldBeNull(name);
            foreach (var (field, value) in schema!["properties"]?.AsObject() ?? [])
                (value!["type"] ?? value["$ref"] ?? value["oneOf"] ?? (name is "SiteBody" or "SiteDetail" or "HappeningLine" ? "any" : null)).ShouldNotBeNull($"{name}.{field}");
        }
    }

    private async Task<JsonObject> Document()
    {
        using var client = server.Client();
        return (await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;
    }

    private static IEnumerable<string> Words(JsonNode? schema) => schema!["enum"]!.AsArray().Select(word => word!.GetValue<string>());
}
