using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Documents;

namespace Chuangcheng.Server.Bulletins;

/// <summary>A template written for a period.</summary>
internal static class FigurePeriod
{
    public static NewsBody Written(WordingTemplate template, DateOnly from, DateOnly to)
    {
        var period = PeriodWords.Of(from, to);
        string In(string text) => text.Replace("{month}", period, StringComparison.Ordinal);
        return new NewsBody(In(template.Headline), In(template.Text), BulletinWords.OwnCopy, template.Section, null, null, null, null);
    }
}
