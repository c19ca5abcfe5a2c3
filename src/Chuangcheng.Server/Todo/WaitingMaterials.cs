using System.Linq.Expressions;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Submission;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Todo;

/// <summary>Materials of one's units that lack something, one line a submission (R-BUL-04).</summary>
internal sealed class WaitingMaterials(Register register, TimeProvider clock)
{
    public async Task<IReadOnlyList<TodoEntry>> Gather(Ledger ledger, Actor actor)
    {
        if (!actor.May(Right.KeepMaterials)) return [];
        var (district, today, units) = (actor.District, register.Time.DayOf(clock.Now()), actor.Boundary.Units().ToList());
        var entries = new List<TodoEntry>();
        foreach (var review in await ledger.DocumentReviews.Where(s => s.District == district && s.TestMonth > today).OrderBy(s => s.No).ToListAsync())
        {
            var own = await ledger.Materials.Where(m => m.Submission == review.No && units.Contains(m.Unit)).Select(WithoutItsBody).ToListAsync();
            var lacking = own.Count(m => MaterialRules.Faults(m, review).Count > 0);
            if (lacking > 0) entries.Add(new(TodoKind.Material, $"/submission?id={review.Id}", review.Name, "complete", register.Time.Local(register.Time.At(review.To, WaitingRounds.EndOfDay))) { Name = review.Name, Count = lacking });
        }
        return entries;
    }

    /// <summary>What its faults are found by: of a text only as much as shows that it is there, or too long.</summary>
    private static readonly Expression<Func<Material, Material>> WithoutItsBody = m => new Material
    {
        Id = m.Id, No = m.No, Submission = m.Submission, District = m.District, Indicator = m.Indicator, Kind = m.Kind, Title = m.Title, Text = m.Text.Substring(0, MaterialRules.ReportLength + 1),
        Source = m.Source, Dated = m.Dated, Photo = m.Photo, PhotoType = m.PhotoType, Unit = m.Unit, AddedAt = m.AddedAt, AddedBy = m.AddedBy,
    };
}
