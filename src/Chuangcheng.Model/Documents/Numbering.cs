using System.Globalization;

namespace Chuangcheng.Model.Documents;

/// <summary>Numbers and days as official papers write them: Arabic digits, no leading zeros (15.1, R-DOC-01).</summary>
public static class Numbering
{
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>第18期（总第2127期）; 增刊第3期.</summary>
    public static string Issue(int number, int? total, bool special = false) => string.Create(CultureInfo.InvariantCulture, $"{(special ? "增刊" : "")}第{number}期") + (total is { } all ? string.Create(CultureInfo.InvariantCulture, $"（总第{all}期）") : "");

    /// <summary>A document number somebody writes in later: 〔2026〕　号.</summary>
    public static string Open(int year) => string.Create(CultureInfo.InvariantCulture, $"〔{year}〕　号");

    /// <summary>创城办函〔2026〕12号.</summary>
    public static string Document(string issuerCode, int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{issuerCode}〔{year}〕{number}号");
}
