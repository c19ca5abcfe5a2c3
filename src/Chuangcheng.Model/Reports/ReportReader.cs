using System.Globalization;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Reading;

namespace Chuangcheng.Model.Reports;

/// <summary>Reads figures, days, places, codes and kinds of work out of a report.</summary>
public static partial class ReportReader
{
    private const int MostSuggested = 3;
    private const int LeastPlaceName = 3;

    /// <param name="day">The day it was sent.</param>
    public static ReadReport Read(string text, DateOnly day, ReportKnowledge known)
    {
        var bulletin = BulletinReader.Read("report", text, known.Units);
        var items = bulletin.Sections.SelectMany(section => section.Items).ToList();
        var figures = items.SelectMany(item => item.Figures).OrderBy(figure => figure.Start).ToList();
        var (normalised, origin) = Normalised(text);
        List<Mark> marks = [.. Figures(figures, origin), .. Days(text, day), .. Places(normalised, origin, known), .. Codes(text)];
        return new(figures, [.. marks.OrderBy(mark => mark.From).ThenBy(mark => mark.Kind)], Suggest(normalised, [.. items.SelectMany(item => item.IndicatorCodes)], known), KindsOfWork.In(normalised), Claims.In(normalised, figures));
    }

    private static IEnumerable<Mark> Figures(List<Figure> figures, List<int> origin)
    {
        foreach (var figure in figures)
        {
            var from = origin[figure.Start];
            var doubt = figure.Action is null && figure.Comparison is null ? "verb" : figure.Object is null && !figure.Unit!.EndsWith('元') && figure.Unit is not ("起" or "人" or "人次") ? "thing" : null;
            yield return new(MarkKind.Figure, from, origin[figure.Start + figure.Qty.Length - 1] + 1 - from, string.Join(' ', new[] { figure.Action, figure.Object, figure.Qty }.Where(part => part is not null)), doubt);
        }
    }

    private static IEnumerable<Mark> Days(string text, DateOnly sent)
    {
        foreach (Match match in Day().Matches(text))
        {
            var month = match.Groups[2].Success ? Number(match, 2) : sent.Month;
            var year = match.Groups[1].Success ? Number(match, 1) : month > sent.Month ? sent.Year - 1 : sent.Year;
            var date = Number(match, 3);
            if (month is < 1 or > 12 || year is < 1949 or > 2200 || date < 1 || date > DateTime.DaysInMonth(year, month)) continue;
            yield return new(MarkKind.Day, match.Index, match.Length, new DateOnly(year, month, date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), !match.Groups[1].Success && month > sent.Month ? "year" : null);
        }
    }

    /// <summary>Sites of the register by their names, the longest first.</summary>
    private static List<Mark> Places(string normalised, List<int> origin, ReportKnowledge known)
    {
        var (marks, taken) = (new List<Mark>(), new bool[normalised.Length + 1]);
        foreach (var place in known.Places.Where(place => place.Name.Length >= LeastPlaceName).GroupBy(place => place.Name).OrderByDescending(place => place.Key.Length))
            for (var at = normalised.IndexOf(place.Key, StringComparison.Ordinal); at >= 0; at = normalised.IndexOf(place.Key, at + place.Key.Length, StringComparison.Ordinal))
            {
                if (taken[at]) continue;
                taken.AsSpan(at, place.Key.Length).Fill(true);
                marks.Add(new(MarkKind.Place, origin[at], origin[at + place.Key.Length - 1] + 1 - origin[at], place.First().Id.ToString(), place.Count() > 1 ? "several-places" : null));
            }
        return marks;
    }

    private static IEnumerable<Mark> Codes(string text) => Code().Matches(text).Select(match => new Mark(MarkKind.Code, match.Index, match.Length, match.Value, null));

    /// <summary>Codes the report gives itself, else those whose names and standards share most words with it.</summary>
    private static List<Suggested> Suggest(string normalised, IReadOnlyList<string> written, ReportKnowledge known)
    {
        var given = written.Select(code => code[..(code.TakeWhile(c => !char.IsDigit(c)).Count() + code.SkipWhile(c => !char.IsDigit(c)).TakeWhile(char.IsDigit).Count())]).ToHashSet();
        if (given.Count > 0) return [.. given.Select(code => new Suggested(code, known.Indicators.FirstOrDefault(indicator => indicator.Code == code).Name ?? "", true, []))];
        return
        [
            .. known.Indicators.Select(indicator => (indicator, Words: CatalogueWords.Shared(indicator.Name, indicator.Standard, normalised))).Where(match => match.Words.Count > 1)
                .OrderByDescending(match => match.Words.Sum(word => word.Length)).ThenBy(match => match.indicator.Code, StringComparer.Ordinal).Take(MostSuggested)
                .Select(match => new Suggested(match.indicator.Code, match.indicator.Name, false, match.Words)),
        ];
    }

    private static (string Text, List<int> Origin) Normalised(string text)
    {
        var (origin, kept) = (new List<int>(text.Length), new System.Text.StringBuilder(text.Length));
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]))
            {
                origin.Add(i);
                kept.Append(text[i]);
            }
        return (kept.ToString(), origin);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:(\d{4})年)?(?:(\d{1,2})月)?(?<!\d)(\d{1,2})日(?!均|常|巡|检查)")]
    private static partial Regex Day();

    [GeneratedRegex(@"[ⅠⅡⅢ]\s*[-－—]\s*\d{1,3}")]
    private static partial Regex Code();
}
