using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation.Pages;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

/// <summary>The complaint and suggestion entry on every page; the office reads what was said.</summary>
internal sealed class Suggest(Database database, Writer writer, Register register, TimeProvider clock)
{
    private const int Shown = 100;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/suggestions", async (string? done, HttpContext context, Suggest suggest) =>
            Page.Of<SuggestionsPage>(new SuggestionsView(done is not null, await suggest.Said(context.Actor())))).NeedsSignIn().ExcludeFromDescription();
        app.MapPost("/suggestions", Handle).NeedsSignIn().ExcludeFromDescription();
    }

    private static async Task<IResult> Handle([FromForm] string? text, [FromForm] Guid? formId, HttpContext context, Suggest suggest, Words words)
    {
        var actor = context.Actor();
        if (text?.Trim() is not { Length: > 0 and <= Limits.NoteLength } said)
            return Page.Of<SuggestionsPage>(new SuggestionsView(false, await suggest.Said(actor), words["console.suggest.tooLong"]), 400);
        await suggest.Keep(formId ?? Guid.CreateVersion7(), said, actor);
        return TypedResults.LocalRedirect("/suggestions?done=1");
    }

    private Task Keep(Guid id, string text, Actor actor) => writer.Run(async ledger =>
    {
        if (await ledger.Suggestions.AnyAsync(s => s.Id == id)) return;
        ledger.Suggestions.Add(new Suggestion { Id = id, District = actor.District, Unit = actor.Unit, At = clock.Now(), Text = text });
    });

    private async Task<IReadOnlyList<SaidLine>?> Said(Actor actor)
    {
        if (actor.Role != Role.Office) return null;
        await using var ledger = database.Read();
        var said = await ledger.Suggestions.AsNoTracking().Where(s => s.District == actor.District).OrderByDescending(s => s.At).Take(Shown).ToListAsync();
        return [.. said.Select(s => new SaidLine(register.Time.Local(s.At), register.Tree.Find(s.Unit)?.Name ?? "", s.Text))];
    }
}
