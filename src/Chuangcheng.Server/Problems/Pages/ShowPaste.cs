using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems.Pasting;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>A message or a table is pasted, read, looked at once, and registered.</summary>
internal sealed class ShowPaste(Database database, Register register, RegisterProblems problems, Words words, TimeProvider clock)
{
    private const string Path = "/problems/paste", Moment = "yyyy-MM-ddTHH:mm";
    private const int LongestText = 40_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("", (int? opened, string? existing) => Page.Of<PastePage>(new PasteView { Opened = opened, Existing = existing ?? "" })).Needs(Right.PlanInspections);
        pages.MapPost("", async ([FromForm] string? text, HttpContext context, ShowPaste paste) => Page.Of<PastePage>(await paste.Read(text ?? "", context.Actor()))).Needs(Right.PlanInspections);
        pages.MapPost("/register", Take).Needs(Right.PlanInspections).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private async Task<PasteView> Read(string text, Actor actor)
    {
        if (text.Length > LongestText) return new(text[..LongestText]) { Error = words["problems.paste.tooLong", LongestText] };
        var drafts = ReadPaste.Of(text, await Vocabulary(actor));
        return Offering(actor, new(text, [.. drafts.Select(draft => new DraftLine(
            draft.Words, draft.Place, draft.Site is not null, Named(draft.Item), draft.Unit ?? "", draft.Due is { } due ? register.Time.Local(due).ToString(Moment, CultureInfo.InvariantCulture) : "", draft.IsWhole))]));
    }

    private PasteView Offering(Actor actor, PasteView view) => view with
    {
        Items = [.. (register.Catalogues.Current?.CheckItems ?? []).Select(item => Named(item.Code))], Units = [.. Units(actor).Select(u => u.Name)],
    };

    private IEnumerable<Unit> Units(Actor actor) => register.Tree.Units.Where(u => u.District == actor.District && u.Until is null && u.Kind is not (UnitKind.Grid or UnitKind.District));

    private string Named(string? code) => register.Catalogues.Current?.Item(code ?? "") is { } item ? $"{item.Code} {(Language.IsEnglish ? item.NameEn : item.NameZh)}" : "";

    private async Task<PasteVocabulary> Vocabulary(Actor actor)
    {
        await using var ledger = database.Read();
        var sites = await ledger.Sites.AsNoTracking().Where(s => s.District == actor.District && s.Until == null).Select(s => new { s.Id, s.Name }).ToListAsync();
        return new(sites.Select(s => (s.Id, s.Name)), (register.Catalogues.Current?.CheckItems ?? []).ToDictionary(item => item.Code, item => item.NameZh),
            Units(actor).Select(u => u.Name), register.Clock, register.Time, register.Time.Local(clock.Now()));
    }

    private static async Task<IResult> Take(HttpContext context, ShowPaste paste)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(400);
        return await paste.Register(await context.Request.ReadFormAsync(), context.Actor());
    }

    private async Task<IResult> Register(IFormCollection form, Actor actor)
    {
        var lines = Enumerable.Range(0, ReadPaste.Most).Where(i => form.ContainsKey($"place-{i}")).Select(i => Line(form, i)).ToList();
        var faults = new List<string>();
        var chosen = lines.Select((line, i) => line.Take ? Problem(line, i, form["formId"], actor, faults) : null).OfType<NewProblem>().ToList();
        if (faults.Count > 0 || chosen.Count == 0)
            return Page.Of<PastePage>(Offering(actor, new("", lines) { Error = faults.Count > 0 ? string.Join(' ', faults) : words["problems.paste.nothing"] }), 400);
        var done = await problems.Run(chosen, actor);
        return TypedResults.LocalRedirect($"{Path}?opened={done.Opened}&existing={Uri.EscapeDataString(string.Join(' ', done.Existing))}");
    }

    private static DraftLine Line(IFormCollection form, int i)
    {
        string Of(string name) => form[$"{name}-{i}"].ToString().Trim();
        return new(Of("words"), Of("place"), false, Of("item"), Of("unit"), Of("due"), Of("take").Length > 0);
    }

    private NewProblem? Problem(DraftLine line, int i, string? form, Actor actor, List<string> faults)
    {
        var item = register.Catalogues.Current?.Item(line.Item.Split(' ')[0]);
        var unit = line.Unit.Length == 0 ? null : Units(actor).FirstOrDefault(u => u.Name == line.Unit);
        var due = DateTime.TryParseExact(line.Due, Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? register.Time.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : (DateTimeOffset?)null;
        void Wrong(string key) => faults.Add(words[$"problems.paste.{key}", i + 1]);
        if (line.Place.Length is 0 or > Limits.NameLength) Wrong("noPlace");
        if (item is null) Wrong("noItem");
        if (unit is null && line.Unit.Length > 0) Wrong("noUnit");
        if (due <= clock.Now()) Wrong("past");
        return item is null ? null : new NewProblem(IdOf(form, i), line.Place, item.Code, unit, due, line.Words.Length > Limits.NoteLength ? line.Words[..Limits.NoteLength] : line.Words);
    }

    /// <summary>The form's id and the row's number: the same form sent twice makes the same ids.</summary>
    private static Guid IdOf(string? form, int row)
    {
        var bytes = (Guid.TryParse(form, out var id) ? id : Guid.CreateVersion7()).ToByteArray(bigEndian: true);
        bytes[14] ^= (byte)((row + 1) >> 8);
        bytes[15] ^= (byte)(row + 1);
        return new(bytes, bigEndian: true);
    }
}
