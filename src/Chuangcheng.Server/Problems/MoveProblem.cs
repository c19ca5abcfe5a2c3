using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Chuangcheng.Server.Problems;

/// <param name="Move">A step of the lifecycle.</param>
/// <param name="Unit">Id or code of the unit: to whom it is assigned, or who should have it instead.</param>
/// <param name="Until">A day, or an instant: the new deadline, or the next review of a long-term case.</param>
/// <param name="Photos">SHA-256 of each photo; welcome, never demanded.</param>
/// <param name="Into">Id of the problem it is merged into.</param>
/// <param name="Id">Made by the caller: sent again, the same move is not made twice.</param>
public sealed record MoveBody(string? Move, string? Note, string? Unit, string? Until, IReadOnlyList<string?>? Photos, Guid? Into, Guid? Id);

/// <summary>Takes a problem one step on.</summary>
internal sealed class MoveProblem(FollowedWork work, Register register, ColumnFeed columns, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/problems/{id:guid}/moves", Handle)
        .Needs(Right.MoveProblems).WithTags("Problems").ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Every step of the lifecycle; one that is not allowed answers 409 with the allowed ones. Whoever sends <c>Prefer: return=minimal</c> is answered 204 without the problem.</summary>
    internal static async Task<Results<Ok<ProblemDetail>, NoContent>> Handle(Guid id, JsonBody<MoveBody> body, HttpContext context, MoveProblem move, ShowProblem show)
    {
        await move.Run(id, body.Value, context.Actor());
        return IsEnough(context.Request.Headers["Prefer"]) ? TypedResults.NoContent() : TypedResults.Ok(await show.Find(id, context.Actor()));
    }

    public Task Run(Guid id, MoveBody body, Actor actor)
    {
        // An unknown step is wrong whatever the problem is: said before anything else.
        var move = Names.Read<Move>(body.Move) ?? throw new Refused(ProblemRefusals.UnknownMove(body.Move ?? ""));
        return work.Run(async up =>
        {
            var problem = await ProblemsInSight.Take(up.Ledger, id, actor);
            if (body.Id is { } key && await IsMade(up.Ledger, problem, key)) return false;
            await Make(up.Ledger, problem, await Command(up.Ledger, move, body, problem, actor), actor, body.Id);
            return true;
        });
    }

    private static async Task<bool> IsMade(Ledger ledger, Problem problem, Guid key) => ledger.IsInOneWriter
        ? SqliteStatement.On(ledger, "SELECT 1 FROM problem_moves WHERE district = ? AND id = ? AND problem = ?").Run(problem.District, key, problem.No) is not null
        : await ledger.ProblemMoves.AnyAsync(m => m.District == problem.District && m.Problem == problem.No && m.Id == key);

    /// <summary>RFC 7240: the caller has no use for the problem as it now is.</summary>
    private static bool IsEnough(StringValues preferences) => preferences.Any(value => value?.Contains("return=minimal", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>A step the ledger itself makes.</summary>
    public static Task BySystem(Problem problem, MoveCommand command, FollowingUp up, DispatchDecision? dispatch = null)
    {
        var line = Moves.Make(problem, command, Actor.System(problem.District), up.Register.Setting(problem.District, up.Now, dispatch));
        Keep(up.Ledger, problem, line, Actor.System(problem.District));
        up.Columns.PutAfterCommit(up.Ledger, problem);
        return Task.CompletedTask;
    }

    /// <summary>One step inside somebody's work; the columns are fed when it stands.</summary>
    public async Task Make(Ledger ledger, Problem problem, MoveCommand command, Actor actor, Guid? key = null)
    {
        var now = clock.Now();
        DispatchDecision? dispatch = command is { Move: Move.Assign, Unit: null }
            ? await DispatchProblem.Decide(problem, ledger, register, register.Time.DayOf(now))
            : null;
        var line = Moves.Make(problem, command, actor, register.Setting(problem.District, now, dispatch));
        line.Id = key;
        Keep(ledger, problem, line, actor);
        columns.PutAfterCommit(ledger, problem);
    }

    internal static void Keep(Ledger ledger, Problem problem, ProblemMove line, Actor actor)
    {
        line.Salt = RandomNumberGenerator.GetBytes(16);
        ledger.Make(line);
        ledger.Append(
            new ProblemMoved(problem.No, line.Seq, line.Move, line.From, line.To, problem.Responsible, problem.DueAt, Digest(line)) { District = problem.District },
            actor, line.At);
    }

    /// <summary>What the chain holds of the words: erasing them leaves it valid.</summary>
    internal static string Digest(ProblemMove line) =>
        Convert.ToHexStringLower(SHA256.HashData([.. line.Salt, .. Encoding.UTF8.GetBytes(line.Note)]));

    private async Task<MoveCommand> Command(Ledger ledger, Move move, MoveBody body, Problem problem, Actor actor)
    {
        var unit = string.IsNullOrWhiteSpace(body.Unit) ? null : FindUnit(body.Unit.Trim(), problem.District);
        if (unit is null && !string.IsNullOrWhiteSpace(body.Unit)) throw new Refused(ProblemRefusals.UnknownUnit);
        var photos = body.Photos?.Select(p => p ?? "").ToList() ?? [];
        if (photos.Count > Limits.PhotosPerCheck || photos.Any(p => p.Length != 64 || !p.All(char.IsAsciiHexDigit)))
            throw new Refused(PlumbingRefusals.BadValue("photos"));
        var into = body.Into is { } other ? (await ProblemsInSight.Find(ledger, other, actor)).No : (long?)null;
        return new MoveCommand(move, body.Note ?? "", unit?.No, Until(body.Until), [.. photos.Select(p => p.ToLowerInvariant())], into);
    }

    private Unit? FindUnit(string unit, int district)
    {
        var found = Guid.TryParse(unit, out var id) ? register.Tree.Find(id) : register.Tree.Units.FirstOrDefault(u => u.District == district && u.Code == unit);
        return found?.District == district ? found : null;
    }

    /// <summary>A day means its close of business.</summary>
    private DateTimeOffset? Until(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return register.Time.At(day, new TimeOnly(18, 0));
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return instant.Cut();
        throw new Refused(PlumbingRefusals.BadValue("until", text));
    }
}
