using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The archive's page: what came out, by words and filters, and the cases worth telling that hold the same words.</summary>
internal sealed class ShowArchive(SearchArchive archive, KeepPractices practices, Register register)
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/archive", async (HttpContext context, ShowArchive show) => Page.Of<ArchivePage>(await show.View(context.Request.Query, context.Actor()) with { TakesIn = context.Actor().May(Right.EditBulletins) })).Needs(Right.ReadLedger).ExcludeFromDescription();

    private async Task<ArchiveView> View(IQueryCollection query, Actor actor)
    {
        var asked = SearchArchive.Filters.Concat(["after"]).Where(name => query[name].ToString().Length > 0).ToDictionary(name => name, name => query[name].ToString());
        try
        {
            var page = await archive.Find(new QueryCollection(asked.ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value))), actor);
            var told = await practices.Find(new QueryCollection(asked.Where(pair => pair.Key == "q").Append(new("pageSize", "10")).ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value))), actor);
            var more = page.Next is { } next ? QueryHelpers.AddQueryString("/archive", asked.Where(pair => pair.Key != "after").Append(new("after", next)).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))) : null;
            return new(asked, page.Items, page.Total, more, Sections(), Units(actor), told.Items);
        }
        catch (Refused refused)
        {
            return new(asked, [], 0, null, Sections(), Units(actor), []) { Refusal = Asked.Words(refused) };
        }
    }

    private static IReadOnlyList<Choice> Sections() => [.. SectionSets.All.Values.SelectMany(set => set).Distinct().Select(name => new Choice(name, name))];

    private IReadOnlyList<Choice> Units(Actor actor) => [.. register.Tree.Units.Where(u => u.Kind is UnitKind.Street or UnitKind.Town or UnitKind.Department or UnitKind.Office && Register.IsInSight(u, actor)).Select(u => new Choice(u.Name, u.Name))];
}
