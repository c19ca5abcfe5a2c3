using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Field;

/// <param name="Text">What is superfluous or awkward, or a place that should be registered.</param>
public sealed record SuggestionBody(string? Text);

/// <summary>Hears a suggestion from the street; kept without a name, once however often it is sent.</summary>
internal sealed class HearSuggestion(Writer writer, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/suggestions/{id:guid}", Handle).NeedsSignIn().WithTags("Field").Produces(200).Produces(201).ProducesProblem(400);

    /// <summary>A suggestion or complaint, without the sender's name: 201, or 200 when it was heard already.</summary>
    internal static async Task<IResult> Handle(Guid id, JsonBody<SuggestionBody> body, HttpContext context, HearSuggestion hear)
    {
        var text = body.Value.Text?.Trim() ?? "";
        if (text.Length == 0) throw new Refused(PlumbingRefusals.Required("text"));
        if (text.Length > Limits.NoteLength) throw new Refused(PlumbingRefusals.TooLong("text", Limits.NoteLength));
        return await hear.Keep(id, text, context.Actor()) ? TypedResults.StatusCode(StatusCodes.Status201Created) : TypedResults.Ok();
    }

    private Task<bool> Keep(Guid id, string text, Actor actor) => writer.Run(async ledger =>
    {
        if (await ledger.Suggestions.AnyAsync(s => s.Id == id)) return false;
        ledger.Suggestions.Add(new Suggestion { Id = id, District = actor.District, Unit = actor.Unit, At = clock.Now(), Text = text });
        return true;
    });
}
