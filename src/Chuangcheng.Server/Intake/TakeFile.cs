using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <param name="Kind">visits or sites.</param>
/// <param name="Map">Which column is what: columns, values, defaults, items.</param>
public sealed record SavedMapBody(string? Kind, string? Name, System.Text.Json.JsonElement? Map);

public sealed record SavedMapLine(Guid Id, string Kind, string Name, System.Text.Json.JsonElement Map);

/// <summary>Files taken in through the web: a contractor's results, a list of sites; each with a map that is kept for the next time.</summary>
internal sealed class TakeFile(Database database, Writer writer, Register register, IServiceProvider services)
{
    public static IReadOnlyList<string> Kinds { get; } = ["visits", "sites"];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/imports/visits", (HttpContext context, TakeFile take) => Handle("visits", context, take)).Needs(Right.PlanInspections).WithTags("Intake")
            .Accepts<byte[]>("*/*").Produces<ImportResult>().ProducesProblem(400).WithMetadata(UploadedFile.Limit);
        api.MapPost("/imports/sites", (HttpContext context, TakeFile take) => Handle("sites", context, take)).Needs(Right.KeepRegister).WithTags("Intake")
            .Accepts<byte[]>("*/*").Produces<ImportResult>().ProducesProblem(400).WithMetadata(UploadedFile.Limit);
        api.MapGet("/import-maps", List).Needs(Right.KeepRegister).WithTags("Intake");
        api.MapPut("/import-maps/{id:guid}", Keep).Needs(Right.KeepRegister).WithTags("Intake").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Saved maps of the district.</summary>
    internal static async Task<Ok<Page<SavedMapLine>>> List(HttpContext context, TakeFile take)
    {
        var maps = await take.Maps(null, context.Actor());
        return TypedResults.Ok(new Page<SavedMapLine>([.. maps.Select(Line)], maps.Count, 1, maps.Count, null));
    }

    /// <summary>Keeps a map under a name.</summary>
    internal static async Task<Ok<SavedMapLine>> Keep(Guid id, JsonBody<SavedMapBody> body, HttpContext context, TakeFile take) =>
        TypedResults.Ok(Line(await take.Save(id, body.Value.Kind, body.Value.Name, body.Value.Map?.GetRawText(), context.Actor())));

    private static async Task<Ok<ImportResult>> Handle(string kind, HttpContext context, TakeFile take)
    {
        var query = context.Request.Query;
        var result = await take.Run(kind, await UploadedFile.Body(context), query["file"].ToString(), Guid.TryParse(query["map"], out var map) ? map : null, query["dryRun"] == "true", context.Actor(), context.RequestAborted);
        return TypedResults.Ok(result);
    }

    /// <param name="map">A saved map; null reads our own names and those people write.</param>
    public async Task<ImportResult> Run(string kind, byte[] file, string name, Guid? map, bool dryRun, Actor actor, CancellationToken cancel)
    {
        var saved = map is { } id ? (await Maps(kind, actor)).FirstOrDefault(m => m.Id == id) ?? throw new Refused(IntakeRefusals.UnknownMap) : null;
        return await UploadedFile.AsFile(file, name.Length > 0 ? name : kind, saved?.Map, (path, columns) =>
            Import.Run(services, new ImportOrder(kind, path, columns, dryRun) { By = actor }, _ => { }, cancel));
    }

    public async Task<IReadOnlyList<SavedMap>> Maps(string? kind, Actor actor)
    {
        await using var ledger = database.Read();
        return await ledger.SavedMaps.AsNoTracking().Where(m => m.District == actor.District && (kind == null || m.Kind == kind)).OrderBy(m => m.Kind).ThenBy(m => m.Name).ToListAsync();
    }

    public async Task<SavedMap> Save(Guid id, string? kind, string? name, string? json, Actor actor)
    {
        var reading = new Reading(register, actor);
        var called = reading.Text("name", name, 60, required: true);
        if (kind is null || !Kinds.Contains(kind)) reading.Fault(PlumbingRefusals.OneOf("kind", Kinds));
        if (string.IsNullOrWhiteSpace(json) || json.Length > 60_000) reading.Fault(PlumbingRefusals.Required("map"));
        reading.Done();
        ColumnMap.Parse(json!, called);
        return await writer.Run(async ledger =>
        {
            var map = await ledger.SavedMaps.FirstOrDefaultAsync(m => m.Id == id);
            if (map is not null && (map.District != actor.District || map.Kind != kind)) throw new Refused(IntakeRefusals.UnknownMap);
            if (await ledger.SavedMaps.AnyAsync(m => m.District == actor.District && m.Kind == kind && m.Name == called && m.Id != id)) throw new Refused(IntakeRefusals.MapNamed(called));
            if (map is null) ledger.SavedMaps.Add(map = new SavedMap { Id = id, District = actor.District, Kind = kind!, Name = called, Map = json! });
            (map.Name, map.Map) = (called, json!);
            map.Version++;
            return map;
        });
    }

    private static SavedMapLine Line(SavedMap map) => new(map.Id, map.Kind, map.Name, System.Text.Json.JsonDocument.Parse(map.Map).RootElement.Clone());
}
