using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Organisation;

/// <param name="Rights">What the role may do.</param>
public sealed record Me(Guid Id, string UserName, string Name, string Role, UnitLine Unit, UnitLine District, IReadOnlyList<string> Rights, bool Demonstration);

/// <summary>Who am I, which unit, what may I do.</summary>
internal static class ShowMe
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/me", Handle).NeedsSignIn().WithTags("Organisation");

    /// <summary>Who am I, which unit, what may I do.</summary>
    internal static Ok<Me> Handle(HttpContext context, Register register)
    {
        var who = context.SignedIn()!;
        var rights = Rights.Of(who.Actor.Role!.Value);
        return TypedResults.Ok(new Me(
            who.Id, who.UserName, who.Name, who.Actor.Role.Value.Wire(), ListUnits.Line(register.Tree[who.Actor.Unit], register),
            ListUnits.Line(register.Tree[who.Actor.District], register),
            [.. Enum.GetValues<Right>().Where(r => r != Right.None && rights.HasFlag(r)).Select(r => r.Wire())], register.IsDemonstration));
    }
}
