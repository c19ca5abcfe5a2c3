using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>The same step for many problems: each by its own rules, so that one refusal stops no other.</summary>
internal sealed class MoveBatch(Database database, MoveProblem move, Register register)
{
    private const int Most = 200;

    /// <summary>Steps that need no words of their own for each case.</summary>
    public static IReadOnlyList<Move> Offered { get; } = [Move.Verify, Move.Assign, Move.Sign];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/problems/batch", Handle).Needs(Right.MoveProblems).ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapPost("/problems/batch/{batch:guid}/undo", TakeBack).Needs(Right.MoveProblems).ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> Handle(HttpContext context, MoveBatch batch)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(400);
        var form = await context.Request.ReadFormAsync();
        var ids = form["problem"].Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct().Take(Most).ToList();
        var made = Guid.TryParse(form["formId"], out var key) ? key : Guid.CreateVersion7();
        var step = Names.Read<Move>(form["move"]);
        if (step is not { } chosen || !Offered.Contains(chosen)) return Results.StatusCode(400);
        var (moved, refused) = await batch.Run(ids, new MoveBody(chosen.Wire(), null, chosen == Move.Assign ? form["unit"].ToString() : null, null, null, null, made), context.Actor());
        return Back(form["back"], chosen == Move.Assign ? made : null, moved, refused);
    }

    private static async Task<IResult> TakeBack(Guid batch, HttpContext context, MoveBatch all)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(400);
        var (moved, refused) = await all.Undo(batch, context.Actor());
        return Back((await context.Request.ReadFormAsync())["back"], null, moved, refused);
    }

    private static IResult Back(string? query, Guid? batch, int moved, int refused) => TypedResults.LocalRedirect(QueryHelpers.AddQueryString(
        LedgerQuery.Path + (query is ['?', ..] ? query : ""),
        new Dictionary<string, string?> { ["moved"] = $"{moved}", ["refused"] = $"{refused}", ["batch"] = batch?.ToString() }.Where(pair => pair.Value is not null)));

    private async Task<(int Moved, int Refused)> Run(IReadOnlyList<Guid> ids, MoveBody body, Actor actor)
    {
        var moved = 0;
        foreach (var id in ids)
            try
            {
                await move.Run(id, body, actor);
                moved++;
            }
            catch (Refused)
            {
                // Counted below: the page says how many stayed as they were.
            }
        return (moved, ids.Count - moved);
    }

    /// <summary>An assignment is taken back by assigning to the unit before, as long as nothing else was done since; a first one cannot be.</summary>
    private async Task<(int Moved, int Refused)> Undo(Guid batch, Actor actor)
    {
        await using var ledger = database.Read();
        var made = await ledger.ProblemMoves.AsNoTracking().Where(m => m.District == actor.District && m.Id == batch && m.Actor == actor.Account && m.Move == Move.Assign).ToListAsync();
        var moved = 0;
        foreach (var line in made)
        {
            var problem = await ledger.Problems.AsNoTracking().Within(actor.Boundary).FirstOrDefaultAsync(p => p.District == line.District && p.No == line.Problem);
            var before = await ledger.ProblemMoves.AsNoTracking().Where(m => m.District == line.District && m.Problem == line.Problem && m.Seq < line.Seq && m.Move == Move.Assign)
                .OrderByDescending(m => m.Seq).Select(m => m.Unit).FirstOrDefaultAsync();
            if (problem?.Steps != line.Seq || before is not { } unit || register.Tree.Find(unit) is not { } back) continue;
            moved += (await Run([problem.Id], new MoveBody(Move.Assign.Wire(), null, back.Id.ToString(), null, null, null, null), actor)).Moved;
        }
        return (moved, made.Count - moved);
    }
}
