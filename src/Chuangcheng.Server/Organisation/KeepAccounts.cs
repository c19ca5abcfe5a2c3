using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

/// <param name="Locked">Until then no password helps.</param>
public sealed record AccountLine(Guid Id, string UserName, string Name, string Role, Guid? Unit, string? UnitName, bool Active, DateTimeOffset? Locked);

/// <param name="Id">Made by the caller; left out, made here.</param>
/// <param name="Role">office, leader, inspector, street, department, discipline, auditor, admin or security.</param>
/// <param name="Unit">Id or code; left out, the district itself.</param>
public sealed record AccountBody(Guid? Id, string? UserName, string? Name, string? Password, string? Role, string? Unit);

/// <param name="Change">unlock, activate, deactivate or password.</param>
public sealed record AccountChangeBody(string? Change, string? Password);

/// <summary>The security administrator's work: who may sign in, as what, for which unit.</summary>
internal sealed class KeepAccounts(Database database, Writer writer, Register register, Sessions sessions, Pump pump, TimeProvider clock)
{
    private static readonly string[] Changes = ["unlock", "activate", "deactivate", "password"];

    public static void Map(IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Organisation");
        accounts.MapGet("", List).Needs(Right.ManageAccounts).Asks(["unit", "role", "q"], "number", "name", "userName").ProducesProblem(400);
        accounts.MapPost("", Add).Needs(Right.ManageAccounts).ProducesProblem(400).ProducesProblem(409);
        accounts.MapPost("/{id:guid}/changes", Change).Needs(Right.ManageAccounts).ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The district's accounts, never a password; filters unit, role, q; sort by number, name or userName.</summary>
    internal static async Task<Ok<Page<AccountLine>>> List(HttpContext context, KeepAccounts keep) => TypedResults.Ok(await keep.Find(context.Request.Query, context.Actor()));

    /// <summary>Makes an account.</summary>
    internal static async Task<Created<AccountLine>> Add(JsonBody<AccountBody> body, HttpContext context, KeepAccounts keep)
    {
        var made = await keep.Make(body.Value, context.Actor());
        return TypedResults.Created($"/api/accounts/{made.Id}", made);
    }

    /// <summary>Unlocks, activates, deactivates, or gives a new password.</summary>
    internal static async Task<Ok<AccountLine>> Change(Guid id, JsonBody<AccountChangeBody> body, HttpContext context, KeepAccounts keep) =>
        TypedResults.Ok(await keep.Alter(id, body.Value, context.Actor()));

    public async Task<Page<AccountLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "unit", "role", "q");
        var paging = Paging.Read(query, ["number", "name", "userName"], "number", reading.Faults);
        var (unit, role, q) = (reading.Unit("unit", query["unit"], required: false), reading.Word<Role>("role", query["role"], required: false), query["q"].ToString().Trim());
        reading.Done();
        var units = unit is null ? actor.Boundary.Units().ToList() : register.Tree.BoundaryOf(unit.No).Units().Where(actor.Boundary.Covers).ToList();
        await using var ledger = database.Read();
        var accounts = await ledger.Accounts.AsNoTracking()
            .Where(a => units.Contains(a.Unit) && a.PasswordHash != "" && (role == null || a.Role == role) && (q == "" || a.Name.Contains(q) || a.UserName.Contains(q))).ToListAsync();
        return InMemoryPage.Of(accounts, paging, a => a.No, paging.Sort switch { "name" => a => a.Name, "userName" => a => a.UserName, _ => null }, Line);
    }

    public async Task<AccountLine> Make(AccountBody body, Actor actor)
    {
        var faults = new List<Refusal>();
        if (body.UserName?.Trim() is not { Length: > 0 and <= 60 } userName) faults.Add(PlumbingRefusals.Required("userName"));
        if (body.Password is not { Length: >= Passwords.LengthAtLeast }) faults.Add(OrganisationRefusals.PasswordTooShort);
        if (Names.Read<Role>(body.Role) is not { } role) faults.Add(PlumbingRefusals.OneOf("role", Enum.GetValues<Role>().Select(r => r.Wire())));
        var unit = string.IsNullOrWhiteSpace(body.Unit) ? register.Tree.Find(actor.Unit) : register.FindUnit(body.Unit, actor);
        if (unit is null || !actor.Boundary.Covers(unit.No)) faults.Add(OrganisationRefusals.UnknownUnit("unit"));
        if (faults.Count > 0) throw new Refused(faults);
        var name = string.IsNullOrWhiteSpace(body.Name) ? body.UserName! : body.Name.Trim();
        var account = await writer.Run(ledger => MakeAccount.Make(ledger, new NewAccount(
            body.Id ?? Guid.CreateVersion7(), body.UserName!.Trim(), name, body.Password!, Names.Read<Role>(body.Role)!.Value, unit!.No, unit.District), actor, clock.Now()));
        pump.Wake();
        return Line(account);
    }

    public async Task<AccountLine> Alter(Guid id, AccountChangeBody body, Actor actor)
    {
        if (!Changes.Contains(body.Change)) throw new Refused(PlumbingRefusals.OneOf("change", Changes));
        if (body.Change == "password" && body.Password is not { Length: >= Passwords.LengthAtLeast }) throw new Refused(OrganisationRefusals.PasswordTooShort);
        var account = await writer.Run(async ledger =>
        {
            var found = await ledger.Accounts.FirstOrDefaultAsync(a => a.Id == id);
            if (found is null || !actor.Boundary.Covers(found.Unit)) throw new Refused(OrganisationRefusals.UnknownAccount);
            Apply(found, body);
            found.Version++;
            if (body.Change is "deactivate" or "password") await ledger.Sessions.Where(s => s.Account == found.No).ExecuteDeleteAsync();
            ledger.Append(new AccountChanged(found.No, body.Change!) { District = actor.District }, actor, clock.Now());
            return found;
        });
        sessions.Forget();
        pump.Wake();
        return Line(account);
    }

    private static void Apply(Account account, AccountChangeBody body)
    {
        if (body.Change is "unlock" or "password") (account.Failures, account.LockedUntil) = (0, null);
        if (body.Change is "activate" or "deactivate") account.Active = body.Change == "activate";
        if (body.Change == "password") account.PasswordHash = Passwords.Hash(account.UserName, body.Password!);
    }

    private AccountLine Line(Account account) => new(
        account.Id, account.UserName, account.Name, account.Role.Wire(), register.Tree.Find(account.Unit)?.Id, register.Tree.Find(account.Unit)?.Name, account.Active,
        account.LockedUntil > clock.Now() ? account.LockedUntil : null);
}
