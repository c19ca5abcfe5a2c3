using System.Globalization;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>The first lines: name, number, office and date. A paper that starts in the middle of an issue has none.</summary>
internal sealed partial class Masthead
{
    private const int Lines = 16;

    public string? Title { get; private set; }

    public int? Issue { get; private set; }

    public int? Total { get; private set; }

    public string? Issuer { get; private set; }

    public DateOnly? Date { get; private set; }

    /// <summary>Where the body begins.</summary>
    public int End { get; private set; }

    public string? Kind => Title is { } title ? PaperWords.Kinds.FirstOrDefault(kind => title.Contains(kind.Word, StringComparison.Ordinal)).Kind : null;

    public static Masthead Of(RunningText text, string raw, int to)
    {
        var masthead = new Masthead();
        var titles = new List<string>();
        var at = 0;
        foreach (var line in raw.Split('\n').Select(line => line.Trim().Trim('*', '#').Trim()).Where(line => line.Length > 0 && line.Trim('-', '—', '_', '=').Length > 0).Take(Lines))
        {
            var length = line.Count(c => !char.IsWhiteSpace(c) && c != '*' && c != '#');
            if (at + length > to || !masthead.Take(RunningText.Of(line).Clean, line, titles)) break;
            at += length;
            masthead.End = at;
        }
        masthead.Settle(text, titles);
        return masthead;
    }

    /// <summary>Whether the line belongs to the masthead.</summary>
    private bool Take(string clean, string line, List<string> titles)
    {
        if (clean.Contains('【') || clean.Length > 60) return false;
        if (PaperWords.Aside.At(clean) > 0 || clean.Contains('〔')) return true;
        var number = TakeNumber(clean, titles);
        var day = Dates.In(clean);
        if (Source().IsMatch(clean) || day is not null && Day().IsMatch(clean)) return TakeDay(clean, day);
        if (number) return true;
        if (clean.IndexOfAny(['。', '；', '：']) >= 0) return false;
        if (Issuer is null && (Issue ?? Total) is not null && Date is null && UnitNames.Suffixes.Before(clean) > 0) return (Issuer = Edited().Replace(clean, "")) is not null;
        if ((Issue ?? Total) is not null || Date is not null || titles.Count >= 3) return false;
        titles.Add(Spaces().Replace(line.Trim('*', '#', ' '), " "));
        return true;
    }

    private bool TakeNumber(string clean, List<string> titles)
    {
        var taken = false;
        foreach (Match match in Number().Matches(clean))
        {
            var digits = match.Groups[2].Value;
            var value = int.TryParse(digits, out var arabic) ? arabic : (int?)Numerals.Value(digits);
            if (match.Groups[1].Success) Total ??= value;
            else Issue ??= value;
            taken = true;
        }
        var rest = Number().Replace(clean, "").Trim('（', '）', '，');
        if (taken && titles.Count == 0 && PaperWords.Kinds.Any(kind => rest.EndsWith(kind.Word, StringComparison.Ordinal))) titles.Add(Year().Replace(rest, ""));
        return taken && rest.Length < 36;
    }

    private bool TakeDay(string clean, DateOnly? day)
    {
        Date ??= day;
        var rest = Edited().Replace(Number().Replace(Day().Replace(clean, ""), ""), "").Trim('（', '）', '(', ')', '：', '编', '印');
        if (Source().Match(clean) is { Success: true } source) rest = source.Groups[1].Value;
        if (rest.Length is >= 2 and <= 40 && UnitNames.Suffixes.Before(rest) > 0) Issuer ??= rest;
        return true;
    }

    /// <summary>Lines taken for a title count only where a number, a date or a kind of paper confirms them; else the first may be a headline.</summary>
    private void Settle(RunningText text, List<string> titles)
    {
        var title = titles.Count > 0 ? string.Join(" ", titles) : null;
        var paper = title is not null && PaperWords.Kinds.Any(kind => title.Contains(kind.Word, StringComparison.Ordinal));
        if ((Issue ?? Total) is not null || Date is not null || (paper && titles.Count <= 2 && title!.Length < 60)) Title = title;
        else if (titles.Count > 0 && titles[0].Length is > 4 and < 50 && text.Length > 200) (Title, End) = (titles[0], titles[0].Count(c => !char.IsWhiteSpace(c)));
        else End = 0;
        if (Title is not null && (Issue ?? Total) is null && Date is null && titles.Count > 1) (Title, End) = (paper ? title : titles[0], paper ? End : titles[0].Count(c => !char.IsWhiteSpace(c)));
    }

    [GeneratedRegex("(总)?第?(?<!总)([0-9]{1,5}|[〇零一二三四五六七八九十百千]{1,8})期")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")]
    private static partial Regex Day();

    [GeneratedRegex("^(?:主办|编印|编发|印发|主编|编制)(?:单位)?：?")]
    private static partial Regex Edited();

    [GeneratedRegex("(?:信息来源|稿件来源|文章来源|来源)：([^0-9：]{2,30})")]
    private static partial Regex Source();

    [GeneratedRegex(@"\d{4}年(?:度)?$")]
    private static partial Regex Year();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
