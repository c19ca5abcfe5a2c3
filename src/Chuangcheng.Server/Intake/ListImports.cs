using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <param name="Sha256">Of the file.</param>
public sealed record ImportLine(Guid Id, string Kind, string File, string Sha256, DateTimeOffset At, int Added, int Changed, DateTimeOffset? UndoneAt);

/// <summary>What came in from files, and taking one back.</summary>
internal static class ListImports
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/imports", List).Needs(Right.ManageRegister).WithTags("Intake").ProducesProblem(400);
        api.MapPost("/imports/{id:guid}/undo", Undo).Needs(Right.ManageRegister).WithTags("Intake").ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Imports, the newest first.</summary>
    internal static async Task<Ok<Page<ImportLine>>> List(HttpContext context, Database database, Register register)
    {
        var reading = new Reading(register, context.Actor());
        reading.Only(context.Request.Query);
        var paging = Paging.Read(context.Request.Query, ["number"], "-number", reading.Faults);
        reading.Done();
        return TypedResults.Ok(InMemoryPage.Of(await All(database), paging, e => e.No, null, Line));
    }

    /// <summary>Takes an import back whole; what was changed or used since refuses it.</summary>
    internal static async Task<Ok<ImportLine>> Undo(Guid id, HttpContext context, UndoImport undo, IServiceProvider services)
    {
        var entry = await undo.Run(id, context.Actor());
        await Import.Refresh(services, context.RequestAborted);
        return TypedResults.Ok(Line(entry));
    }

    internal static async Task<List<ImportEntry>> All(Database database)
    {
        await using var ledger = database.Read();
        return await ledger.Imports.AsNoTracking().OrderByDescending(e => e.No).ToListAsync();
    }

    internal static ImportLine Line(ImportEntry e) => new(e.Id, e.Kind, e.File, e.Sha256, e.At, e.Added, e.Changed, e.UndoneAt);
}

/// <summary>For the command line.</summary>
public static class Imports
{
    public static async Task<IReadOnlyList<ImportLine>> All(IServiceProvider services) => [.. (await ListImports.All(services.GetRequiredService<Database>())).Select(ListImports.Line)];

    public static async Task<ImportLine> Undo(IServiceProvider services, Guid id, CancellationToken cancel)
    {
        var entry = await services.GetRequiredService<UndoImport>().Run(id, Actor.System(0));
        await Import.Refresh(services, cancel);
        return ListImports.Line(entry);
    }
}
