using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <param name="Own">The reader made it and may take it away.</param>
public sealed record SavedViewLine(Guid Id, string Name, string Query, bool Shared, bool Own)
{
    public string Href => LedgerQuery.Path + Query;
}

/// <summary>Views of the ledger that are kept, for oneself or for everybody of the district.</summary>
internal sealed class KeepViews(Database database, Writer writer, Register register, TimeProvider clock)
{
    private const int Most = 50;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/problems/views", Save).Needs(Right.ReadLedger).ExcludeFromDescription();
        app.MapPost("/problems/views/{id:guid}/delete", Delete).Needs(Right.ReadLedger).ExcludeFromDescription();
    }

    public async Task<IReadOnlyList<SavedViewLine>> Of(Actor actor)
    {
        await using var ledger = database.Read();
        var views = await ledger.SavedViews.AsNoTracking().Where(v => v.District == actor.District && (v.Account == actor.Account || v.Shared)).OrderBy(v => v.At).Take(Most).ToListAsync();
        return [.. views.Select(v => new SavedViewLine(v.Id, v.Name, v.Query, v.Shared, v.Account == actor.Account))];
    }

    private static async Task<IResult> Save([FromForm] string? name, [FromForm] string? query, [FromForm] string? shared, [FromForm] Guid? formId, HttpContext context, KeepViews keep)
    {
        var asked = query is ['?', ..] && query.Length <= 2000 ? query : "";
        await keep.Keep(formId ?? Guid.CreateVersion7(), name, asked, shared is not null, context.Actor());
        return TypedResults.LocalRedirect(LedgerQuery.Path + asked);
    }

    private static async Task<IResult> Delete(Guid id, HttpContext context, KeepViews keep)
    {
        return await keep.Forget(id, context.Actor()) == 0 ? TypedResults.NotFound() : TypedResults.LocalRedirect(LedgerQuery.Path);
    }

    private Task<int> Forget(Guid id, Actor actor) =>
        writer.Run(ledger => ledger.SavedViews.Where(v => v.Id == id && v.District == actor.District && v.Account == actor.Account).ExecuteDeleteAsync());

    private async Task Keep(Guid id, string? name, string query, bool shared, Actor actor)
    {
        var reading = new Reading(register, actor);
        var called = reading.Text("name", name, 40, required: true);
        reading.Done();
        await writer.Run(async ledger =>
        {
            if (await ledger.SavedViews.AnyAsync(v => v.Id == id)) return;
            if (await ledger.SavedViews.CountAsync(v => v.District == actor.District && v.Account == actor.Account) >= Most) throw new Refused(PlumbingRefusals.TooLong("views", Most));
            ledger.SavedViews.Add(new SavedView { Id = id, District = actor.District, Account = actor.Account, Name = called, Query = query, Shared = shared, At = clock.Now() });
        });
    }
}
