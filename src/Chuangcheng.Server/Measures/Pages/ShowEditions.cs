using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>What became of an edition's codes in the next, and the editor that says so.</summary>
internal sealed class ShowEditions(KeepEditions keep, Register register)
{
    private const string Path = "/indicators/editions";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? from, string? to, string? done, HttpContext context, ShowEditions show) =>
            show.View(from, to, context.Actor()) is { } view ? Page.Of<EditionsPage>(view with { Done = done is not null }) : Results.NotFound()).Needs(Right.ReadRegister).ExcludeFromDescription();
        app.MapPost(Path, Save).Needs(Right.ManageRegister).ExcludeFromDescription();
    }

    private EditionsView? View(string? from, string? to, Actor actor)
    {
        var all = register.Catalogues.Editions.OrderBy(e => e.Row.Since).ToList();
        var (before, after) = (from ?? all.FirstOrDefault().Row?.Code ?? "", to ?? all.LastOrDefault().Row?.Code ?? "");
        if (all.All(e => e.Row.Code != before) || all.All(e => e.Row.Code != after)) return null;
        var (a, b) = keep.Both(before, after);
        var mappings = keep.Between(a.Row.No, b.Row.No);
        return new(before, after, [.. all.Select(e => new Choice(e.Row.Code, Language.IsEnglish ? e.Row.NameEn : e.Row.NameZh))],
            [.. EditionComparison.Of(a.Edition, b.Edition, mappings).Select(d => new DifferenceLine(d.Kind.Wire(), d.From, d.To, d.Name, d.Change.Wire(), d.Fields))],
            [.. mappings.Select(m => new MappingLine(m.Kind.Wire(), m.FromCode, m.ToCode))], actor.May(Right.ManageRegister));
    }

    private static async Task<IResult> Save(IFormCollection form, HttpContext context, ShowEditions show, KeepEditions keep)
    {
        var (from, to) = (form["from"].ToString(), form["to"].ToString());
        var lines = form["kind"].Zip(form["old"], form["fresh"]).Where(line => $"{line.Second}{line.Third}".Trim().Length > 0).Select(line => new MappingLine(line.First, line.Second, line.Third)).ToList();
        try
        {
            await keep.Write(from, to, new MappingsBody(lines), context.Actor());
            return TypedResults.LocalRedirect($"{Path}?from={Uri.EscapeDataString(from)}&to={Uri.EscapeDataString(to)}&done=1");
        }
        catch (Refused refused)
        {
            return show.View(from, to, context.Actor()) is { } view
                ? Page.Of<EditionsPage>(view with { Mappings = lines, Error = string.Join(' ', refused.Refusals.Select(RefusalWords.Sentence).Distinct()) }, (int)refused.Refusals[0].Kind) : Results.NotFound();
        }
    }
}
