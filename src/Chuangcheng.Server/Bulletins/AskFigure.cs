using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <summary>Asks a measure for a figure, as the desk it stands in sees it.</summary>
internal sealed class AskFigure(ColumnFeed feed, Register register, TimeProvider clock)
{
    /// <exception cref="Refused">The measure or the question is unknown.</exception>
    public string Shown(string measureName, string query, Actor actor)
    {
        var measure = MeasureCatalogue.Find(measureName) ?? throw new Refused(MeasureRefusals.UnknownMeasure(measureName));
        var asked = AskMeasure.Read(measure, new QueryCollection(QueryHelpers.ParseQuery(query)), register, actor, clock.Now());
        return FigureWriting.Of(measure.Compute(feed.Columns, asked).Value, measure.Unit.Wire());
    }

    public string Shown(LiveFigure figure) => Shown(figure.Measure, figure.Query, DeskOf(figure.District));

    /// <summary>Asks again: what it is today, and up to which happening.</summary>
    public async Task Refresh(Ledger ledger, LiveFigure figure) => (figure.Shown, figure.AsOf, figure.Happening) = (Shown(figure), clock.Now(), await LastHappening(ledger));

    public static async Task<long> LastHappening(Ledger ledger) => await ledger.Happenings.MaxAsync(h => (long?)h.Id) ?? 0;

    /// <summary>Whoever reads a figure sees the desk's number, not one of his own boundary.</summary>
    private Actor DeskOf(int district) => new(0, null, district, district, register.Tree.BoundaryOf(district));
}
