using Chuangcheng.Model;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>会议纪要 from a form (domain 15.3), as DOCX or PDF; nothing of it is kept.</summary>
internal sealed class ShowMinutes(Register register, PdfPress press, TimeProvider clock)
{
    public const int MostWords = 20_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/bulletins/minutes").ExcludeFromDescription();
        pages.MapGet("", (HttpContext context, ShowMinutes show) => Page.Of<MinutesPage>(show.Empty(context.Actor()))).Needs(Right.EditBulletins);
        pages.MapPost("", (HttpContext context, ShowMinutes show) => show.Print(context)).Needs(Right.EditBulletins).AsForm();
    }

    private MinutesView Empty(Actor actor) => new("", "", register.OfficeName(actor.District), register.Time.DayOf(clock.Now()), "", "", "", "", "", "");

    private async Task<IResult> Print(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        string Of(string name) => form[name].ToString().Trim();
        var view = new MinutesView(Of("masthead"), Of("number"), Of("issuer"), Asked.Day(Of("date")) ?? DateOnly.MinValue, Of("meeting"), Of("decisions"), Of("attended"), Of("excused"), Of("satIn"), Of("sentTo"));
        try
        {
            var paper = Made(view).Paper();
            return Of("as") == "pdf" ? await press.Answer(paper, context.RequestAborted) : WordFile.Answer(paper);
        }
        catch (Refused refused)
        {
            return Page.Of<MinutesPage>(view with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private static MeetingMinutes Made(MinutesView view)
    {
        List<Refusal> faults = [];
        foreach (var (name, text) in new[] { ("masthead", view.Masthead), ("issuer", view.Issuer), ("meeting", view.Meeting), ("decisions", view.Decisions), ("attended", view.Attended) })
            if (text.Length == 0) faults.Add(PlumbingRefusals.Required(name));
            else if (text.Length > MostWords) faults.Add(PlumbingRefusals.BadValue(name));
        if (!int.TryParse(view.Number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) faults.Add(PlumbingRefusals.Required("number"));
        if (view.Date == DateOnly.MinValue) faults.Add(PlumbingRefusals.Required("date"));
        if (faults.Count > 0) throw new Refused(faults);
        return new()
        {
            Masthead = view.Masthead, Number = number, Issuer = view.Issuer, Date = view.Date, Meeting = view.Meeting,
            Decisions = view.Decisions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Attended = ShowDesk.Listed(view.Attended), Excused = ShowDesk.Listed(view.Excused), SatIn = ShowDesk.Listed(view.SatIn), SentTo = view.SentTo,
        };
    }
}
